package gondulf.command;

import gondulf.setup.Examiner;
import gondulf.store.StandaloneDatabase;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/// What commands use of the world around them. Nothing of it is read before a command needs it.
///
/// @param settings the environment, once its variables are known to be settings
/// @param report what the server would make of them
record Surroundings(
    Supplier<Map<String, String>> settings, Supplier<SettingsReport> report, InstantSource clock) {

  Examiner examiner() {
    return Examiner.of(settings.get(), clock);
  }

  StandaloneDatabase database() {
    return StandaloneDatabase.of(settings.get());
  }
}
