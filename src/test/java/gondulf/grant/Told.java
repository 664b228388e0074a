package gondulf.grant;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.Rotation.Refused;
import gondulf.grant.Rotation.Repeated;
import gondulf.grant.Rotation.Reused;
import gondulf.grant.Rotation.Rotated;
import gondulf.protocol.Secret;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the app of one code was told.
///
/// @param turns its refresh tokens, of which the last one is good
/// @param tokens its access tokens
/// @param givingBack what it has asked to be taken back
/// @param givenBack what it was told of that it is taken back
record Told(
    List<RefreshToken> turns, List<Secret> tokens, Set<String> givingBack, Set<String> givenBack) {

  Told() {
    this(new ArrayList<>(), new ArrayList<>(), new HashSet<>(), new HashSet<>());
  }

  void got(String refreshToken, String token) {
    turns.add(RefreshToken.read(new Secret(refreshToken)).orElseThrow());
    tokens.add(new Secret(token));
  }

  boolean hasLostAll() {
    return givenBack.contains(last());
  }

  boolean hasLostOne() {
    return !givenBack.isEmpty() && !hasLostAll();
  }

  /// That all of it holds.
  ///
  /// @param now with the clock of those who were told
  /// @param later when nobody can have missed an answer any more
  void assertHolds(GrantRoom now, GrantRoom later, String when) {
    if (judged(now, turns.getLast()) instanceof Refused) {
      assertThat(givingBack).as("nobody ended it, %s", when).contains(last());
      assertThat(tokens).as("tokens that ended, %s", when).noneMatch(each -> isGood(now, each));
      return;
    }
    assertThat(givenBack).as("what was taken back, %s", when).doesNotContain(last());
    assertThat(tokens).as("tokens, %s", when).allMatch(each -> isAsTold(now, each));
    assertThat(turns.subList(0, turns.size() - 1))
        .as("used turns, %s", when)
        .allMatch(each -> judged(later, each) instanceof Reused);
    assertThat(newest(now)).as("the last turn, %s", when).isInstanceOf(Rotated.class);
  }

  /// What the last turn brings, or its successor, of which the app did not hear.
  private Rotation newest(GrantRoom room) {
    var judged = judged(room, turns.getLast());
    return judged instanceof Repeated(var _, var next) ? judged(room, next) : judged;
  }

  private boolean isAsTold(GrantRoom room, Secret token) {
    var isGood = isGood(room, token);
    return givingBack.contains(token.value())
        ? !(isGood && givenBack.contains(token.value()))
        : isGood;
  }

  private String last() {
    return turns.getLast().secret().value();
  }

  private static boolean isGood(GrantRoom room, Secret token) {
    return room.tokens().find(token).isPresent();
  }

  private static Rotation judged(GrantRoom room, RefreshToken token) {
    return room.refreshTokens().judge(GrantRoom.claim(token), room.clock().instant());
  }
}
