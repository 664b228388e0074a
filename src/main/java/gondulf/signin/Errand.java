package gondulf.signin;

import java.util.Optional;

/// What somebody signs in for.
public interface Errand {

  /// Who asks, as each page shows it.
  AppView app();

  /// What whoever asks believes the person's website to be; nobody has proven it.
  Optional<String> hint();
}
