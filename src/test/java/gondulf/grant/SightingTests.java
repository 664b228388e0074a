package gondulf.grant;

import static gondulf.grant.GrantRoom.ALICE;
import static gondulf.grant.GrantRoom.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import gondulf.resource.ProfileHost;
import gondulf.resource.ResourceRoom;
import gondulf.resource.ResourceServers;
import gondulf.resource.ServerName;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SightingTests {

  private static final ServerName WIKI = ServerName.of("wiki");

  private final MovableClock clock = new MovableClock(NOON);
  private final ScriptedAdmission admission = new ScriptedAdmission();
  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final GrantRoom room = GrantRoom.on(database, clock, admission);
  private final ResourceServers servers = ResourceRoom.on(database, clock);
  private final Secret token = room.issued(GrantRoom.GRANT).token().secret();

  @Test
  void aKeyShowsWhatTheTokenItselfShows() {
    var key = servers.create(WIKI, List.of()).key();

    assertThat(look(key)).contains(new Sighting(room.tokens().find(token)));
    assertThat(room.tokens().find(token)).isPresent();
  }

  @Test
  @DisplayName("IN-05 a key shows no tokens but those that it is for")
  void aKeyShowsThoseOfItsHostsAndOfItsOwner() {
    var host = new ProfileHost("alice.example");
    var another = new ProfileHost("bob.example");

    assertThat(look(servers.create(WIKI, List.of(another, host)).key())).matches(this::isSeen);
    assertThat(look(servers.create(WIKI, List.of(another)).key())).contains(nothing());
    assertThat(look(key(ALICE))).matches(this::isSeen);
    assertThat(look(key(ProfileUrl.of("https://alice.example/x")))).contains(nothing());
  }

  @Test
  void aTokenThatIsNotGoodIsNotSeenByAKeyThatIs() {
    var key = servers.create(WIKI, List.of()).key();

    assertThat(room.tokens().find(key, Optional.empty())).contains(nothing());
    assertThat(room.tokens().find(key, Optional.of(Secret.random()))).contains(nothing());
    assertThat(room.tokens().find(key, Optional.of(key))).contains(nothing());
    admission.admits = false;
    assertThat(look(key)).contains(nothing());
    admission.admits = true;
    clock.advance(GrantRoom.TOKEN_LIFETIME);
    assertThat(look(key)).contains(nothing());
  }

  @Test
  void aTokenThatWasTakenBackIsNotSeen() {
    var key = servers.create(WIKI, List.of()).key();

    room.agreements().revokeAllOf(ALICE);

    assertThat(look(key)).contains(nothing());
    assertThat(room.tokens().profile(token)).isEmpty();
  }

  @Test
  void whatIsNoKeyShowsNothingAtAll() {
    var wiki = servers.create(WIKI, List.of());

    assertThat(look(Secret.random())).isEmpty();
    assertThat(look(token)).isEmpty();
    assertThat(look(new Secret(wiki.key().hash().value()))).isEmpty();
    servers.revoke(wiki.server().id());
    assertThat(look(wiki.key())).isEmpty();
  }

  @Test
  void aProfileIsToldAsFarAsTheScopesAllow() {
    var told = room.tokens().profile(token);

    assertThat(told).contains(GrantRoom.PROFILE.allowedBy(GrantRoom.GRANT.scopes()));
    assertThat(told.orElseThrow().name()).isPresent();
    assertThat(told.orElseThrow().email()).isEmpty();
    assertThat(room.tokens().profile(Secret.random())).isEmpty();
  }

  private Secret key(ProfileUrl owner) {
    return servers.create(WIKI, owner).orElseThrow().key();
  }

  private Optional<Sighting> look(Secret key) {
    return room.tokens().find(key, Optional.of(token));
  }

  private boolean isSeen(Optional<Sighting> sighting) {
    return sighting.orElseThrow().token().isPresent();
  }

  private static Sighting nothing() {
    return new Sighting(Optional.empty());
  }
}
