package gondulf.mail;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/// Everything that is logged at any level, by us and by the mail library, while it is open. The
/// post office of the tests logs for itself, and is left out.
final class LogCapture extends Handler implements AutoCloseable {

  private final List<String> theirs = new CopyOnWriteArrayList<>();
  private final Ours ours = new Ours();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();
  private final java.util.logging.Logger julRoot = LogManager.getLogManager().getLogger("");
  private final java.util.logging.Level julLevel = julRoot.getLevel();

  LogCapture() {
    ours.start();
    root.addAppender(ours);
    root.setLevel(Level.TRACE);
    setLevel(java.util.logging.Level.ALL);
    julRoot.addHandler(this);
    julRoot.setLevel(java.util.logging.Level.ALL);
  }

  /// The lines of the log, ours first.
  String text() {
    var lines =
        ours.lines.stream()
            .filter(line -> !line.getLoggerName().startsWith("org.subethamail"))
            .map(ILoggingEvent::getFormattedMessage)
            .toList();
    return String.join("\n", lines) + "\n" + String.join("\n", theirs);
  }

  @Override
  public void publish(LogRecord line) {
    theirs.add(new java.util.logging.SimpleFormatter().format(line));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    julRoot.removeHandler(this);
    julRoot.setLevel(julLevel);
    root.detachAppender(ours);
    root.setLevel(level);
  }

  /// Threads of the post office may still be logging while the lines are read.
  private static final class Ours extends AppenderBase<ILoggingEvent> {

    private final List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent line) {
      lines.add(line);
    }
  }
}
