package gondulf.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/// A real mail server on a port of this machine, which keeps what it gets.
///
/// It knows one user, and refuses what is sent to addresses that ask for it: `reply550@…`.
final class PostOffice implements AutoCloseable {

  static final String USER = "gondulf-user";
  static final String PASSWORD = "correct horse";

  final List<Post> received = new CopyOnWriteArrayList<>();
  final List<String> logins = new CopyOnWriteArrayList<>();
  private final Set<String> disliked = ConcurrentHashMap.newKeySet();
  private final SMTPServer server;

  PostOffice(UnaryOperator<SMTPServer.Builder> wishes) {
    var builder =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .messageHandlerFactory(Desk::new)
            .showAuthCapabilitiesBeforeSTARTTLS(true)
            .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(this::login));
    server = wishes.apply(builder).build();
    server.start();
  }

  int port() {
    return server.getPortAllocated();
  }

  void dislike(String sender) {
    disliked.add(sender);
  }

  /// The one letter that came.
  Post only() {
    assertThat(received).hasSize(1);
    return received.getFirst();
  }

  @Override
  public void close() {
    server.stop();
  }

  private void login(String user, String password, MessageContext context)
      throws LoginFailedException {
    logins.add(user + ":" + password);
    if (!user.equals(USER) || !password.equals(PASSWORD)) {
      throw new LoginFailedException("no entry for " + user + " with " + password);
    }
  }

  /// What came, and how.
  record Post(String greeting, boolean secure, String to, String raw) {

    MimeMessage message() throws MessagingException {
      return new MimeMessage(
          Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(UTF_8)));
    }
  }

  private final class Desk implements MessageHandler {

    private final org.subethamail.smtp.server.Session session;
    private String to = "";

    Desk(MessageContext context) {
      session = (org.subethamail.smtp.server.Session) context;
    }

    @Override
    public void from(String sender) throws RejectException {
      if (disliked.contains(sender)) {
        throw new RejectException(550, "5.7.1 <" + sender + "> may not send here");
      }
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      refuse(recipient, "reply");
      to = recipient;
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
      var raw = new String(data.readAllBytes(), UTF_8);
      refuse(to, "data");
      var secure = session.getSocket() instanceof javax.net.ssl.SSLSocket;
      received.add(new Post(session.getHelo().orElse(""), secure, to, raw));
      return "taken";
    }

    @Override
    public void done() {}

    private static void refuse(String address, String when) throws RejectException {
      if (address.startsWith(when)) {
        var code = Integer.parseInt(address.substring(when.length(), when.length() + 3));
        throw new RejectException(code, code / 100 + ".7.1 <" + address + "> is not welcome");
      }
    }
  }
}
