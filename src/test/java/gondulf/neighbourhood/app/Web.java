package gondulf.neighbourhood.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.http.message.BasicNameValuePair;

/// The Web as an app sees it. No connection is kept: the server may be restarted between two
/// requests.
public final class Web implements AutoCloseable {

  private static final int MOST_REDIRECTS = 5;

  private final CloseableHttpClient client;

  public Web(DnsResolver names, SSLContext trust) {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(names)
            .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
            .build();
    client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setConnectionReuseStrategy((_, _, _) -> false)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .build();
  }

  /// Reads a page and follows where it leads.
  WebPage read(URI url) {
    var page = get(url, Map.of());
    for (int hops = 0; hops < MOST_REDIRECTS && page.location().isPresent(); hops++) {
      page = get(page.location().orElseThrow(), Map.of());
    }
    return page;
  }

  WebPage get(URI url, Map<String, String> headers) {
    return send(url, ClassicRequestBuilder.get(url).build(), headers);
  }

  WebPage post(URI url, Map<String, String> form, Map<String, String> headers) {
    var request = ClassicRequestBuilder.post(url).build();
    var fields =
        form.entrySet().stream()
            .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
            .toList();
    request.setEntity(new UrlEncodedFormEntity(fields, UTF_8));
    return send(url, request, headers);
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WebPage send(URI url, ClassicHttpRequest request, Map<String, String> headers) {
    headers.forEach(request::setHeader);
    request.setHeader("Accept", "application/json, text/html;q=0.8");
    try {
      return client.execute(request, response -> WebPage.of(url, response));
    } catch (IOException e) {
      throw new SignInFailure(url.getHost() + " can't be reached: " + e.getMessage());
    }
  }
}
