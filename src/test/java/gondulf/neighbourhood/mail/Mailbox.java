package gondulf.neighbourhood.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import gondulf.testing.FreePort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A mail server that takes mail for everybody and lets everybody read it.
public final class Mailbox implements AutoCloseable {

  private final int port = FreePort.any();
  private final List<Mail> earlier = new ArrayList<>();
  private GreenMail server = started();

  public int port() {
    return port;
  }

  /// All mails, first to last.
  public synchronized List<Mail> mails() {
    var now = server.isRunning() ? received(server) : Stream.<Mail>empty();
    return Stream.concat(earlier.stream(), now).toList();
  }

  public List<Mail> mailsTo(String address) {
    return mails().stream().filter(mail -> mail.to().equalsIgnoreCase(address)).toList();
  }

  public Optional<Mail> lastMailTo(String address) {
    return mailsTo(address).stream().reduce((_, later) -> later);
  }

  /// Takes no more mail until it is opened again; what came stays.
  public synchronized void shut() {
    received(server).forEach(earlier::add);
    server.stop();
  }

  public synchronized void open() {
    server = started();
  }

  @Override
  public synchronized void close() {
    server.stop();
  }

  private GreenMail started() {
    var started = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    started.start();
    return started;
  }

  private static Stream<Mail> received(GreenMail server) {
    return Stream.of(server.getReceivedMessages()).map(Mail::of);
  }
}
