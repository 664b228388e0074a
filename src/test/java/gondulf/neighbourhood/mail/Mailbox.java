package gondulf.neighbourhood.mail;

import gondulf.testing.FreePort;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/// A mail server that takes mail for everybody and lets everybody read it.
public final class Mailbox implements AutoCloseable {

  private final int port = FreePort.any();
  private final List<Mail> mails = new CopyOnWriteArrayList<>();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private SMTPServer server = started();

  public int port() {
    return port;
  }

  /// All mails, first to last.
  public List<Mail> mails() {
    return List.copyOf(mails);
  }

  public List<Mail> mailsTo(String address) {
    return mails.stream().filter(mail -> mail.to().equalsIgnoreCase(address)).toList();
  }

  public Optional<Mail> lastMailTo(String address) {
    return mailsTo(address).stream().reduce((_, later) -> later);
  }

  /// The code that was sent last, whatever other letters came after it.
  public Optional<String> lastCodeTo(String address) {
    return mailsTo(address).stream()
        .flatMap(mail -> mail.code().stream())
        .reduce((_, later) -> later);
  }

  /// Takes no mail for somebody, for good.
  public void refuse(String address) {
    refused.add(address);
  }

  /// Takes no more mail until it is opened again; what came stays.
  public synchronized void shut() {
    server.stop();
  }

  public synchronized void open() {
    server = started();
  }

  @Override
  public synchronized void close() {
    server.stop();
  }

  private SMTPServer started() {
    var started =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .simpleMessageListener(new Slot())
            .build();
    started.start();
    return started;
  }

  private final class Slot implements SimpleMessageListener {

    @Override
    public boolean accept(String from, String recipient) {
      return !refused.contains(recipient);
    }

    @Override
    public void deliver(String from, String recipient, InputStream data) throws IOException {
      try {
        mails.add(Mail.of(new MimeMessage(Session.getInstance(new Properties()), data)));
      } catch (MessagingException e) {
        throw new IOException(e);
      }
    }
  }
}
