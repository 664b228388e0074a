package gondulf.account;

import gondulf.grant.HandMade;
import gondulf.language.Words;
import gondulf.protocol.Label;
import gondulf.protocol.MalformedValueException;
import gondulf.protocol.OAuthError;
import gondulf.protocol.Parameters;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Scopes;
import gondulf.signin.ScopeWords;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The form by which a person makes a token, with what was typed into it.
///
/// @param name what the token is called
/// @param scopes that are offered
/// @param more other scopes, a space between each
/// @param ends when it may end
record TokenForm(Field name, List<Box> scopes, Field more, List<Choice> ends) {

  /// What apps do at people's websites and feeds. The profile is for apps that sign in.
  private static final List<String> OFFERED =
      List.of(
          "create",
          "draft",
          "update",
          "delete",
          "undelete",
          "media",
          "read",
          "follow",
          "mute",
          "block",
          "channels");

  static TokenForm empty() {
    return of(Field.EMPTY, List.of(), Field.EMPTY, TokenEnd.MONTH);
  }

  static TokenForm read(Parameters form) {
    var ticked = form.repeated("scope", Function.identity(), OAuthError::invalidRequest);
    var more =
        Field.filled(text(form, "more").replaceAll("\\s+", " "))
            .judged(typed -> scopes(ticked, typed));
    return of(
        Field.filled(text(form, "name")).judged(Label::of),
        ticked,
        more,
        form.optional("end", TokenEnd::of).orElse(TokenEnd.MONTH));
  }

  /// What is wished for, if nothing is wrong.
  Optional<HandMade> wish(ProfileUrl me) {
    return name.hasError() || more.hasError()
        ? Optional.empty()
        : Optional.of(
            new HandMade(me, Label.of(name.value()), scopes(ticked(), more.value()), lifetime()));
  }

  /// The same, of somebody who has as many as one can have.
  TokenForm withTooMany() {
    return new TokenForm(name.wrong(Words.say("account.token.too-many")), scopes, more, ends);
  }

  private List<String> ticked() {
    return scopes.stream().filter(Box::isTicked).map(Box::token).toList();
  }

  private Duration lifetime() {
    return ends.stream()
        .filter(Choice::isChosen)
        .map(each -> TokenEnd.of(each.value()).lifetime())
        .findFirst()
        .orElseThrow();
  }

  private static TokenForm of(Field name, List<String> ticked, Field more, TokenEnd end) {
    return new TokenForm(
        name,
        OFFERED.stream()
            .map(ScopeWords::of)
            .map(each -> new Box(each.token(), each.meaning(), ticked.contains(each.token())))
            .toList(),
        more,
        Arrays.stream(TokenEnd.values())
            .map(each -> new Choice(each.value(), each.words(), each == end))
            .toList());
  }

  private static Scopes scopes(List<String> ticked, String more) {
    var all =
        Scopes.of(
            Stream.concat(
                    ticked.stream().filter(OFFERED::contains), Scopes.parse(more).list().stream())
                .toList());
    if (all.isEmpty()) {
      throw new MalformedValueException("must have a scope, here or above");
    }
    return all;
  }

  private static String text(Parameters form, String name) {
    return form.optional(name, String::strip).orElse("");
  }

  /// A scope that can be chosen.
  record Box(String token, String meaning, boolean isTicked) {}

  /// An end that can be chosen.
  record Choice(String value, String words, boolean isChosen) {}
}
