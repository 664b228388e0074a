package gondulf.outbound;

import gondulf.protocol.Issuer;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/// An HTTP client that does nothing by itself: no redirects, cookies, credentials, proxies, second
/// tries, kept connections or compression, by which a few bytes could keep it busy for hours.
final class PlainClient {

  private static final int MOST_CONNECTIONS = 100;
  private static final int MOST_CONNECTIONS_TO_A_HOST = 10;
  private static final ConnectionConfig CONNECTION =
      ConnectionConfig.custom().setConnectTimeout(Timeout.ofSeconds(3)).build();
  private static final RequestConfig REQUEST =
      RequestConfig.custom()
          .setConnectionRequestTimeout(Timeout.ofSeconds(1))
          .setResponseTimeout(Timeout.ofSeconds(5))
          .setAuthenticationEnabled(false)
          .setProtocolUpgradeEnabled(false)
          .build();

  private PlainClient() {}

  static CloseableHttpClient open(
      PinnedAddresses addresses, Supplier<SSLContext> tls, Issuer issuer) {
    return HttpClientBuilder.create()
        .setConnectionManager(connections(addresses, tls))
        .setConnectionReuseStrategy((_, _, _) -> false)
        .setDefaultRequestConfig(REQUEST)
        .setDefaultHeaders(List.of(new BasicHeader(HttpHeaders.ACCEPT_ENCODING, "identity")))
        .setUserAgent("Gondulf (+" + issuer + ")")
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableConnectionState()
        .disableCookieManagement()
        .disableRedirectHandling()
        .build();
  }

  /// What the JVM trusts, so that `javax.net.ssl.trustStore` holds here as well.
  static SSLContext trust() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("the certificates that the JVM trusts cannot be read", e);
    }
  }

  private static HttpClientConnectionManager connections(
      PinnedAddresses addresses, Supplier<SSLContext> tls) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(ShortHeads.BESIDE)
                .responseParserFactory(new ShortHeads())
                .build())
        .setDefaultConnectionConfig(CONNECTION)
        .setDnsResolver(addresses)
        .setMaxConnTotal(MOST_CONNECTIONS)
        .setMaxConnPerRoute(MOST_CONNECTIONS_TO_A_HOST)
        .setTlsSocketStrategy((socket, host, port, attachment, context) ->
            new DefaultClientTlsStrategy(tls.get())
                .upgrade(socket, host, port, attachment, context))
        .build();
  }
}
