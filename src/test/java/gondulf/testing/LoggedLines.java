package gondulf.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/// All that the server logs in this JVM, in which its neighbours live as well: what stands on a
/// line, and what stands beside it where lines are JSON.
public final class LoggedLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private static final List<String> NOT_THE_SERVERS =
      List.of("com.icegreen", "org.subethamail", "gondulf.neighbourhood", "jdk.");

  private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger logger;
  private final Level before;

  private LoggedLines(String logger, String level) {
    this.logger = (Logger) LoggerFactory.getLogger(logger);
    this.before = this.logger.getLevel();
    start();
    root.addAppender(this);
    this.logger.setLevel(Level.toLevel(level));
  }

  /// Listens until it is closed, with a logger and those below it at this level.
  public static LoggedLines of(String logger, String level) {
    return new LoggedLines(logger, level);
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (NOT_THE_SERVERS.stream().noneMatch(event.getLoggerName()::startsWith)) {
      lines.add(new Line(event.getLoggerName(), event.getFormattedMessage(), beside(event)));
    }
  }

  /// What a line says, without what stands beside it.
  public List<String> messages() {
    return lines.stream().map(Line::message).toList();
  }

  /// Which logger has told what.
  ///
  /// @param secrets by what they are
  public Set<String> leaks(Map<String, String> secrets) {
    var leaks = new TreeSet<String>();
    secrets.forEach((what, secret) ->
        lines.stream()
            .filter(line -> line.tells(secret))
            .forEach(line -> leaks.add(line.logger() + " tells the " + what)));
    return leaks;
  }

  @Override
  public void close() {
    logger.setLevel(before);
    root.detachAppender(this);
  }

  private static String beside(ILoggingEvent event) {
    return Stream.of(
            ThrowableProxyUtil.asString(event.getThrowableProxy()),
            Arrays.deepToString(event.getArgumentArray()),
            event.getKeyValuePairs(),
            event.getMDCPropertyMap(),
            event.getMarkerList())
        .map(String::valueOf)
        .collect(Collectors.joining("\n"));
  }

  private record Line(String logger, String message, String beside) {

    boolean tells(String secret) {
      return message.contains(secret) || beside.contains(secret);
    }
  }
}
