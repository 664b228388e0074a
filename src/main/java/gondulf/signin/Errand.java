package gondulf.signin;

import java.util.Optional;

/// What somebody signs in for.
public interface Errand {

  /// Who asks, as each page shows it.
  AppView app();

  /// What the first page tells of it, and asks, in sentences.
  String question();

  /// What whoever asks believes the person's website to be; nobody has proven it.
  Optional<String> hint();
}
