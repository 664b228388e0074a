package gondulf.signin;

import java.util.List;

/// What somebody loses who enrols their website anew.
///
/// @param passkeys their names
/// @param browsers how many are remembered
/// @param apps what was allowed, by what it is known by
record Losses(List<String> passkeys, int browsers, List<String> apps) {

  Losses {
    passkeys = List.copyOf(passkeys);
    apps = List.copyOf(apps);
  }
}
