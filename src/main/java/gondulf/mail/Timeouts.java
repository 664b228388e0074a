package gondulf.mail;

import java.time.Duration;

/// How long a mail server is waited for.
///
/// @param connect until it can be reached
/// @param answer until each of its answers comes, and until it takes what is written to it
/// @param whole until it has a letter, whatever it says meanwhile
record Timeouts(Duration connect, Duration answer, Duration whole) {

  static final Timeouts USUAL =
      new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));
}
