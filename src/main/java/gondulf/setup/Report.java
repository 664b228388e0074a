package gondulf.setup;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What was found of a website, in words.
///
/// @param address the website in its lasting spelling, or what was typed
public record Report(String address, List<Told> findings) {

  /// What follows from other findings, and is no cause.
  private static final Set<String> CONSEQUENCES =
      Set.of(Check.SIGN_IN.id(), Check.NEWER_APPS.id(), Check.OLDER_APPS.id());

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

  /// What stands in the way of a sign-in, as causes; if there is none to be named, that it can't
  /// be.
  public List<Told> obstacles() {
    var bad = findings.stream().filter(each -> each.level() == Level.BAD).toList();
    var causes = bad.stream().filter(each -> !CONSEQUENCES.contains(each.check())).toList();
    return causes.isEmpty()
        ? bad.stream().filter(each -> each.check().equals(Check.SIGN_IN.id())).toList()
        : causes;
  }
}
