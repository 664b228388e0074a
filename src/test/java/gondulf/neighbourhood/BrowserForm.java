package gondulf.neighbourhood;

import gondulf.neighbourhood.site.Query;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Connection.KeyVal;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/// The forms of a page, as somebody fills them in.
record BrowserForm(Document document) {

  void fill(String name, String value) {
    var field = one("input[name=%s], textarea[name=%s]".formatted(name, name));
    if (field.normalName().equals("textarea")) {
      field.text(value);
    } else {
      field.attr("value", value);
    }
  }

  void tick(String name, String value, boolean ticked) {
    one("input[name=%s][value=%s]".formatted(name, value)).attr("checked", ticked);
  }

  Submission press(String text) {
    var button =
        document.select("button, input[type=submit]").stream()
            .filter(each -> text.equals(each.text()) || text.equals(each.attr("value")))
            .findFirst()
            .orElseThrow(() -> missing("button “" + text + "”"));
    var form = (FormElement) button.closest("form");
    if (form == null) {
      throw missing("form around the button “" + text + "”");
    }
    return submission(form, button);
  }

  URI link(String text) {
    return document.select("a[href]").stream()
        .filter(each -> text.equals(each.text()))
        .map(each -> URI.create(each.absUrl("href")))
        .findFirst()
        .orElseThrow(() -> missing("link “" + text + "”"));
  }

  private Submission submission(FormElement form, Element button) {
    var fields = new ArrayList<KeyVal>(form.formData());
    if (button.normalName().equals("button") && button.hasAttr("name")) {
      fields.add(HttpConnection.KeyVal.create(button.attr("name"), button.attr("value")));
    }
    var action = form.hasAttr("action") ? form.absUrl("action") : document.baseUri();
    var isPost = form.attr("method").equalsIgnoreCase("post");
    return isPost
        ? new Submission("POST", URI.create(action), text(fields))
        : new Submission("GET", URI.create(action + "?" + text(fields)), "");
  }

  private static String text(List<KeyVal> fields) {
    return Query.text(
        fields.stream().map(each -> new Query.Pair(each.key(), each.value())).toList());
  }

  private Element one(String selector) {
    var found = document.selectFirst(selector);
    if (found == null) {
      throw missing("field " + selector);
    }
    return found;
  }

  private AssertionError missing(String what) {
    return new AssertionError(
        document.baseUri() + " has no " + what + ". It says: " + document.text());
  }

  /// What a form sends when a button is pressed.
  record Submission(String method, URI url, String body) {}
}
