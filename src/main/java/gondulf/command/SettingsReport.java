package gondulf.command;

import java.util.List;

/// What the server would make of its settings, were it started here and now.
///
/// @param faults why it would not start, each as a sentence
public record SettingsReport(List<Setting> settings, List<String> faults) {

  public SettingsReport {
    settings = List.copyOf(settings);
    faults = List.copyOf(faults);
  }
}
