package gondulf.signin;

import gondulf.ownership.Finding;

/// What came of naming a website that wants this server.
sealed interface Named {

  /// Its owner may show that it is them.
  record Accepted(Visit visit) implements Named {}

  /// Its account rests, since the record that tied the domain to it is gone.
  record Rests(Visit visit) implements Named {}

  /// Nobody can say just now whether the domain is still its account's.
  ///
  /// @param reason as a part of a sentence for people
  record Unknowable(String reason) implements Named {}

  /// Its owner has no way to show that it is theirs.
  record WithoutWay(Finding finding) implements Named {}
}
