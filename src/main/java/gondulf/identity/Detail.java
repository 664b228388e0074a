package gondulf.identity;

import gondulf.mail.MailAddress;
import gondulf.protocol.ClientId;
import java.util.regex.Pattern;

/// What an entry of an account's history says besides its kind: short, in one line, and no secret.
///
/// It is made of values that may be shown, so that a whole mail address does not get into it.
public record Detail(String text) {

  private static final int LONGEST = 200;
  private static final Pattern UNFIT = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");

  public Detail {
    text = UNFIT.matcher(text).replaceAll(" ").strip();
    text = text.substring(0, text.offsetByCodePoints(0, Math.min(length(text), LONGEST)));
  }

  public static Detail none() {
    return new Detail("");
  }

  public static Detail of(ClientId client) {
    return new Detail(client.toString());
  }

  /// How somebody signed in, and to which app.
  public static Detail of(ClientId client, Presence presence) {
    return new Detail(presence.name() + " " + client);
  }

  public static Detail of(Presence presence) {
    return new Detail(presence.name());
  }

  public static Detail of(MailAddress address) {
    return new Detail(address.masked());
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
