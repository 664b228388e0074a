package gondulf.signin;

/// What an errand wants to know of somebody.
public enum Wanted {
  /// That they are there; a browser that they had remembered may stand in for it.
  PRESENCE,
  /// That they are there now, whatever browser it is.
  PRESENCE_NOW,
  /// That the website is theirs still, whatever else they have to be known by.
  CONTROL
}
