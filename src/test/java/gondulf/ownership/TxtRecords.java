package gondulf.ownership;

import gondulf.network.Answer;
import gondulf.network.Dns;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A DNS of TXT records that a test puts there. Any other name is absent, but for those below a
/// wildcard.
public final class TxtRecords implements Dns {

  private static final String AT = "_gondulf.";

  private final Map<String, Answer<String>> answers = new ConcurrentHashMap<>();
  private final Map<String, Answer<String>> wildcards = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /// The texts where a host has those for this server, and no others.
  public void put(String host, String... texts) {
    answers.put(AT + host, new Answer.Found<>(List.of(texts)));
  }

  /// The texts of all names below a host that have none of their own.
  public void putEverywhere(String host, String... texts) {
    wildcards.put(host, new Answer.Found<>(List.of(texts)));
  }

  public void failEverywhere(String host, String reason) {
    wildcards.put(host, new Answer.Failed<>(reason));
  }

  public void remove(String host) {
    answers.remove(AT + host);
  }

  public void fail(String host, String reason) {
    answers.put(AT + host, new Answer.Failed<>(reason));
  }

  /// The names that were asked for, first to last.
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /// A record that ties a domain to an account.
  public static String tie(String account) {
    return "v=gondulf1; acct=" + account + "; iss=" + OwnershipRoom.ISSUER;
  }

  @Override
  public Answer<String> txt(String name) {
    asked.add(name);
    var above = name.substring(name.indexOf('.') + 1);
    return answers.getOrDefault(name, wildcards.getOrDefault(above, new Answer.Absent<>()));
  }

  @Override
  public Answer<InetAddress> addresses(String host) {
    return new Answer.Absent<>();
  }
}
