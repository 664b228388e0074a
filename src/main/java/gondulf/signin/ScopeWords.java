package gondulf.signin;

import java.util.Map;

/// What a scope means, in a person's words.
///
/// @param token the scope as the app asked for it
/// @param meaning what the app may do then
public record ScopeWords(String token, String meaning) {

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("profile", "See your name, photo and website"),
          Map.entry("email", "See your mail address"),
          Map.entry("create", "Post on your website in your name"),
          Map.entry("post", "Post on your website in your name"),
          Map.entry("draft", "Prepare posts that are not shown to anybody yet"),
          Map.entry("update", "Change posts on your website"),
          Map.entry("delete", "Delete posts from your website"),
          Map.entry("undelete", "Bring deleted posts back"),
          Map.entry("media", "Upload pictures and other files to your website"),
          Map.entry("read", "Read the feeds you follow"),
          Map.entry("follow", "Follow and unfollow feeds for you"),
          Map.entry("mute", "Mute people in your feeds"),
          Map.entry("block", "Block people in your feeds"),
          Map.entry("channels", "Manage the channels of your feeds"),
          Map.entry(
              "offline_access",
              "Keep what you allow while you are away, without asking you again"));

  public static ScopeWords of(String token) {
    return new ScopeWords(
        token, KNOWN.getOrDefault(token, "Something that this server does not know; ask the app"));
  }
}
