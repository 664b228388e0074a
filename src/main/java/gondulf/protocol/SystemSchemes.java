package gondulf.protocol;

import java.util.Set;
import java.util.regex.Pattern;

/// The schemes that a browser or an operating system opens by itself, with whatever power it has:
/// no app of a person's own is behind them, and so no answer goes there, whoever lists them.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8252#section-8.4">RFC 8252 §8.4</a>
final class SystemSchemes {

  private static final Pattern FAMILIES =
      Pattern.compile("(ms|itms|apple|android|chrome|moz|search|webcal)([+-].*|s)?|x-apple[.-].*");
  private static final Set<String> NAMES =
      Set.of(
          // what a browser shows or runs
          "about",
          "blob",
          "cid",
          "content",
          "data",
          "edge",
          "file",
          "filesystem",
          "intent",
          "jar",
          "javascript",
          "mhtml",
          "mid",
          "mk",
          "opera",
          "res",
          "resource",
          "vbscript",
          "view-source",
          "wyciwyg",
          // what an operating system starts
          "facetime",
          "geo",
          "hcp",
          "help",
          "help-center",
          "mailto",
          "maps",
          "market",
          "script",
          "shell",
          "sms",
          "smsto",
          "tel",
          "vnd.android.cursor.item",
          // what opens a connection
          "afp",
          "dict",
          "ftp",
          "ftps",
          "gopher",
          "imap",
          "imaps",
          "irc",
          "ircs",
          "ldap",
          "ldaps",
          "nfs",
          "nntp",
          "news",
          "pop",
          "rdp",
          "rlogin",
          "rtsp",
          "sftp",
          "sip",
          "sips",
          "smb",
          "ssh",
          "svn",
          "telnet",
          "vnc",
          "ws",
          "wss");

  private SystemSchemes() {}

  /// Whether a scheme, in lower case, is one of them.
  static boolean include(String scheme) {
    return NAMES.contains(scheme) || FAMILIES.matcher(scheme).matches();
  }
}
