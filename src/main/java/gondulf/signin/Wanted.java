package gondulf.signin;

/// What an errand wants to know of somebody.
public enum Wanted {
  /// That they are there.
  PRESENCE,
  /// That the website is theirs still, whatever else they have to be known by.
  CONTROL
}
