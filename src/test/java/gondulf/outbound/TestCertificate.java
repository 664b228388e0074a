package gondulf.outbound;

import gondulf.testing.BuildFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A key that signs itself, made anew by the JDK's own tool, and whoever trusts it.
final class TestCertificate {

  private static final char[] PASSWORD = "changeit".toCharArray();

  /// Both sides of a connection to `alice.example` or a subdomain of `example.org`.
  static final SSLContext TLS = context();

  private TestCertificate() {}

  private static SSLContext context() {
    try {
      var store = KeyStore.getInstance(keyFile().toFile(), PASSWORD);
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD);
      var context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trusting(store).getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("no test certificate could be made", e);
    }
  }

  private static TrustManagerFactory trusting(KeyStore store)
      throws IOException, GeneralSecurityException {
    var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry("test", store.getCertificate("test"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    return trust;
  }

  private static Path keyFile() throws IOException {
    var directory = BuildFolder.temporary("certificate");
    var file = directory.resolve("test.p12");
    directory.toFile().deleteOnExit();
    file.toFile().deleteOnExit();
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    var command =
        keytool
            + " -genkeypair -alias test -keyalg EC -dname CN=test -storetype PKCS12"
            + " -ext san=dns:alice.example,dns:*.example.org -storepass "
            + new String(PASSWORD)
            + " -keystore "
            + file;
    new ProcessBuilder(command.split(" ", -1)).inheritIO().start().onExit().join();
    return file;
  }
}
