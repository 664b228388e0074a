package gondulf.neighbourhood.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import gondulf.testing.BuildFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The one certificate that all home pages are served with, made when the neighbourhood starts.
///
/// It holds for each of [#DOMAINS] and for the names one label below. Any other name is a host
/// whose certificate is wrong.
final class Certificate {

  static final List<String> DOMAINS =
      Stream.of(
              "alice bob carol dave erin frank grace heidi ivan judy mallory oscar".split(" "),
              "app other old north south east west village".split(" "))
          .flatMap(Stream::of)
          .map(name -> name + ".example")
          .toList();

  private static final char[] PASSWORD = "neighbourhood".toCharArray();
  private static final String ALIAS = "homes";

  private final KeyStore keys;
  private final KeyStore trusted;

  private Certificate(KeyStore keys, KeyStore trusted) {
    this.keys = keys;
    this.trusted = trusted;
  }

  /// Makes a certificate by the JDK's own tool, and has every TLS client of this JVM trust it that
  /// is made from now on: those that ask the settings, and those that take the default context,
  /// which some other test may have made before.
  static Certificate trustedByThisJvm() {
    try {
      var directory = BuildFolder.temporary("certificate");
      var keys = KeyStore.getInstance(makeKeys(directory).toFile(), PASSWORD);
      var trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, PASSWORD);
      trusted.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
      trust(trusted, directory.resolve("trusted.p12"));
      var certificate = new Certificate(keys, trusted);
      SSLContext.setDefault(certificate.forClient());
      return certificate;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the certificate of the home pages can't be made", e);
    }
  }

  SSLContext forServer() throws GeneralSecurityException {
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  SSLContext forClient() throws GeneralSecurityException {
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  /// Writes down what to trust, without a password: there is nothing to hide in it.
  void writeTrusted(Path file) throws IOException, GeneralSecurityException {
    try (var out = Files.newOutputStream(file)) {
      trusted.store(out, null);
    }
  }

  private static Path makeKeys(Path directory) throws IOException {
    var file = directory.resolve("keys.p12");
    var names =
        DOMAINS.stream()
            .flatMap(domain -> Stream.of("dns:" + domain, "dns:*." + domain))
            .collect(Collectors.joining(","));
    var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var options =
        "-genkeypair -alias homes -keyalg EC -groupname secp256r1 -validity 3650 -storetype PKCS12"
            + " -dname CN=neighbourhood -storepass "
            + new String(PASSWORD);
    var command =
        new ArrayList<>(List.of(tool, "-keystore", file.toString(), "-ext", "san=" + names));
    command.addAll(List.of(options.split(" ")));
    run(command);
    return file;
  }

  private static void run(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException("keytool failed: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("keytool was interrupted", e);
    }
  }

  private static void trust(KeyStore store, Path file)
      throws IOException, GeneralSecurityException {
    try (var out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
    System.setProperty("javax.net.ssl.trustStore", file.toString());
    System.setProperty("javax.net.ssl.trustStoreType", "PKCS12");
    System.setProperty("javax.net.ssl.trustStorePassword", new String(PASSWORD));
  }
}
