package gondulf.setup;

import gondulf.language.Words;

/// How good or bad a finding is. It is told by a symbol and a word, never by a colour alone.
public enum Level {
  GOOD("✓"),
  /// It works, but could be better, or fails for some.
  REMARK("!"),
  /// Somebody can't sign in, or apps go astray.
  BAD("✗");

  private final String symbol;

  Level(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  /// As programs read it: `good`, `remark`, `bad`.
  public String id() {
    return Words.key(this);
  }
}
