package gondulf.neighbourhood.site;

import java.net.URI;
import java.util.Map;

/// What a visitor's browser asks of the site.
///
/// @param query what stands in the URL
/// @param form what stands in the body
/// @param cookie the browser's cookie named `visitor`; empty if it has none
public record SiteRequest(
    URI url, Map<String, String> query, Map<String, String> form, String cookie) {

  public SiteRequest {
    query = Map.copyOf(query);
    form = Map.copyOf(form);
  }

  public String query(String name) {
    return query.getOrDefault(name, "");
  }

  public String form(String name) {
    return form.getOrDefault(name, "");
  }
}
