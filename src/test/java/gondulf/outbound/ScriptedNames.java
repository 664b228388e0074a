package gondulf.outbound;

import gondulf.network.Answer;
import gondulf.network.Dns;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Names whose addresses change with each question; the last answer stays.
final class ScriptedNames implements Dns {

  private final Map<String, Deque<Answer<InetAddress>>> answers = new ConcurrentHashMap<>();

  /// @param texts addresses with a space between them, one text for each question
  void point(String host, String... texts) {
    answers.put(
        host,
        Arrays.stream(texts)
            .map(ScriptedNames::found)
            .collect(Collectors.toCollection(ArrayDeque::new)));
  }

  @Override
  public Answer<InetAddress> addresses(String host) {
    var left = answers.getOrDefault(host, new ArrayDeque<>());
    return switch (left.size()) {
      case 0 -> new Answer.Absent<>();
      case 1 -> left.getFirst();
      default -> left.removeFirst();
    };
  }

  @Override
  public Answer<String> txt(String name) {
    return new Answer.Absent<>();
  }

  private static Answer<InetAddress> found(String addresses) {
    return new Answer.Found<>(
        Arrays.stream(addresses.split(" ", -1)).map(InetAddress::ofLiteral).toList());
  }
}
