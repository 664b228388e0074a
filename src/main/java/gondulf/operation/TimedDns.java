package gondulf.operation;

import gondulf.network.Answer;
import gondulf.network.Dns;
import java.net.InetAddress;

/// Counts what becomes of lookups, and how long they take.
record TimedDns(Dns dns, Timings<End> timings) implements Dns {

  @Override
  public Answer<InetAddress> addresses(String host) {
    return timings.of(() -> dns.addresses(host), TimedDns::end);
  }

  @Override
  public Answer<String> txt(String name) {
    return timings.of(() -> dns.txt(name), TimedDns::end);
  }

  private static End end(Answer<?> answer) {
    return switch (answer) {
      case Answer.Found<?> _ -> End.FOUND;
      case Answer.Absent<?> _ -> End.ABSENT;
      case Answer.Failed<?> _ -> End.FAILED;
    };
  }

  enum End {
    FOUND,
    ABSENT,
    FAILED
  }
}
