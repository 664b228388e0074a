package gondulf.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Names and values on their way to a server, in a query or in a form.
record Form(List<Field> fields) {

  Form {
    fields = List.copyOf(fields);
  }

  /// Takes names and values in turn.
  static Form of(String... namesAndValues) {
    var fields = new ArrayList<Field>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new Form(fields);
  }

  Form with(String name, String value) {
    var more = new ArrayList<>(fields);
    more.add(new Field(name, value));
    return new Form(more);
  }

  /// With one field for each value.
  Form withAll(String name, List<?> values) {
    var form = this;
    for (var value : values) {
      form = form.with(name, value.toString());
    }
    return form;
  }

  /// As `application/x-www-form-urlencoded`.
  String encoded() {
    return fields.stream()
        .map(each -> encoded(each.name) + "=" + encoded(each.value))
        .collect(Collectors.joining("&"));
  }

  /// The URL with these behind whatever its query holds.
  URI addedTo(URI url) {
    return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + encoded());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /// The names alone: among the values are codes and tokens.
  @Override
  public String toString() {
    return "Form" + fields.stream().map(Field::name).toList();
  }

  record Field(String name, String value) {

    @Override
    public String toString() {
      return name + "=hidden";
    }
  }
}
