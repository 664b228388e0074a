package gondulf.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.passkey.Assertion.Recognized;
import gondulf.passkey.Registration.Registered;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import gondulf.testing.FreshDatabase;
import java.time.Instant;
import java.time.InstantSource;

/// The beans of the room on a database, with an account for whoever needs one.
public record PasskeyRoom(
    FreshDatabase database,
    Issuer issuer,
    Passkeys passkeys,
    PasskeyUsers users,
    SpentChallenges spent,
    Ceremonies ceremonies) {

  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  public static final PasskeyName NAME = new PasskeyName("My telephone");

  static final Issuer ISSUER = Issuer.of("https://example.com");
  static final ProfileUrl ALICE = ProfileUrl.of("https://alice.example/");
  static final ProfileUrl BOB = ProfileUrl.of("https://bob.example/");
  static final Ceremony SIGN_IN = new Ceremony(new Secret("a-browser"), "sign-in 1");
  static final Ceremony SESSION = new Ceremony(new Secret("a-session"), "account");

  public static PasskeyRoom on(FreshDatabase database, Issuer issuer, InstantSource clock) {
    var passkeys = new Passkeys(database.jdbc(), clock);
    var users = new PasskeyUsers(database.jdbc());
    var spent = new SpentChallenges(database.jdbc());
    return new PasskeyRoom(
        database,
        issuer,
        passkeys,
        users,
        spent,
        new Ceremonies(passkeys, users, spent, issuer, clock));
  }

  /// Enrols somebody's website, of which no more is known.
  public PasskeyRoom account(ProfileUrl me) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO account (me, enrolled_at, mail_control, dns_control)
            VALUES (:me, 0, 0, 1)
            """)
        .param("me", me.toString())
        .update();
    return this;
  }

  SoftwareAuthenticator authenticator() {
    return SoftwareAuthenticator.at(issuer.url());
  }

  Registration register(ProfileUrl me, SoftwareAuthenticator device) {
    var answer = device.create(ceremonies.creationOptions(me, SESSION));
    return ceremonies.register(me, SESSION, answer, NAME);
  }

  Passkey enrol(ProfileUrl me, SoftwareAuthenticator device) {
    var registration = register(me, device);
    assertThat(registration).isInstanceOf(Registered.class);
    return ((Registered) registration).passkey();
  }

  Assertion show(SoftwareAuthenticator device) {
    return ceremonies.identify(SIGN_IN, device.get(ceremonies.requestOptions(SIGN_IN)));
  }

  static Recognized recognized(Assertion assertion) {
    assertThat(assertion).isInstanceOf(Recognized.class);
    return (Recognized) assertion;
  }

  static Assertion refused(PasskeyRefusal reason) {
    return new Assertion.Refused(reason);
  }

  static Registration notEnrolled(PasskeyRefusal reason) {
    return new Registration.Refused(reason);
  }
}
