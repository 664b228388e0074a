package gondulf.ownership;

import java.util.Locale;
import java.util.regex.Pattern;

/// One domain, or with `*.` before it everything below one.
record DomainPattern(String text) {

  private static final Pattern SYNTAX =
      Pattern.compile("(\\*\\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

  DomainPattern {
    text = text.strip().toLowerCase(Locale.ROOT);
    if (!SYNTAX.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "GONDULF_ALLOWED_DOMAINS must be domains like example.org or *.example.org");
    }
  }

  public static DomainPattern of(String text) {
    return new DomainPattern(text);
  }

  boolean covers(String host) {
    return text.startsWith("*.") ? host.endsWith(text.substring(1)) : host.equals(text);
  }
}
