package gondulf.neighbourhood.site;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the site answers.
public record SiteReply(int status, Map<String, String> headers, String body) {

  public SiteReply {
    headers = Map.copyOf(headers);
  }

  public static SiteReply html(String html) {
    return new SiteReply(200, Map.of("Content-Type", "text/html; charset=utf-8"), html);
  }

  public static SiteReply css(String css) {
    return new SiteReply(200, Map.of("Content-Type", "text/css; charset=utf-8"), css);
  }

  public static SiteReply seeOther(String location) {
    return new SiteReply(303, Map.of("Location", location), "");
  }

  public static SiteReply notFound() {
    return html("<!doctype html><title>Not here</title><p>There is no such page.").with(404);
  }

  public SiteReply with(int otherStatus) {
    return new SiteReply(otherStatus, headers, body);
  }

  public SiteReply with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new SiteReply(status, more, body);
  }
}
