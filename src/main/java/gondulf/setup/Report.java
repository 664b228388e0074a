package gondulf.setup;

import java.util.List;
import java.util.Optional;

/// What was found of a website, in words.
///
/// @param address the website in its lasting spelling, or what was typed
public record Report(String address, List<Told> findings) {

  public Report {
    findings = List.copyOf(findings);
  }

  /// The worst that was found.
  public Level level() {
    return findings.stream().map(Told::level).max(Level::compareTo).orElse(Level.GOOD);
  }

  /// How many findings are as good or bad as this.
  public long count(Level level) {
    return findings.stream().filter(each -> each.level() == level).count();
  }

  /// What one check found.
  ///
  /// @param check its id
  public Optional<Told> of(String check) {
    return findings.stream().filter(each -> each.check().equals(check)).findFirst();
  }
}
