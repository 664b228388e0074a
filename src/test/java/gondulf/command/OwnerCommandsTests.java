package gondulf.command;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What an operator sees and ends of other people's")
class OwnerCommandsTests {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String ALICE = "https://alice.example/";

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @TempDir Path directory;

  @BeforeEach
  void moveIn() {
    try (var database = FreshDatabase.in(directory)) {
      enrol(database, "https://bob.example/", "acct", "NULL", NOON.getEpochSecond());
      enrol(database, ALICE, "NULL", "'alice@alice.example'", null);
      allow(database, 1, ALICE);
      allow(database, 2, "https://bob.example/");
    }
  }

  @Test
  void domainsAreListedWithWhatIsKnownOfThemButNoWholeAddress() {
    assertThat(run("domains")).isZero();
    assertThat(output.toString().lines())
        .containsExactly(
            "2026-11-22T12:00:00Z  https://alice.example/"
                + "  (shown by mail, codes go to a•••@alice.example)",
            "2026-11-22T12:00:00Z  https://bob.example/"
                + "  (shown by dns, tied by DNS, suspended since 2026-11-22T12:00:00Z)");
  }

  @Test
  void domainsAreJsonForPrograms() {
    run("domains --json");

    assertThat(output.toString())
        .contains(
            "{\"me\":\"https://alice.example/\",\"enrolled\":\"2026-11-22T12:00:00Z\","
                + "\"shownBy\":[\"mail\"],\"mail\":\"a•••@alice.example\",\"tied\":false}");
  }

  @Test
  void tokensAreListedForEverybodyOrForOne() {
    run("tokens list");
    assertThat(output.toString().lines()).hasSize(2);
    reset();
    run("tokens list alice.example");

    assertThat(output.toString().lines())
        .containsExactly(
            "   1  2026-11-22T12:00:00Z  https://alice.example/  https://app.example/"
                + "  [create profile]  (until 2026-11-22T13:00:00Z)");
  }

  @Test
  void tokensAreRevokedOnceAndForGood() {
    assertThat(run("tokens revoke 1")).isZero();
    assertThat(run("tokens revoke 1")).isEqualTo(1);
    assertThat(errors.toString())
        .contains("The tokens of 1 are revoked.", "There is no 1 in ")
        .containsOnlyOnce(
            "tokens-revoked id=1 client=https://app.example/ me=https://alice.example/"
                + " at=2026-11-22T12:00:00Z");
    run("tokens list --json");

    assertThat(output.toString()).contains("bob.example").doesNotContain("alice.example");
  }

  @Test
  void anAccountIsResetWithALineAboutIt() {
    assertThat(run("reset alice.example")).isZero();
    assertThat(run("reset alice.example")).isEqualTo(1);

    assertThat(errors.toString())
        .contains("The account of https://alice.example/ is ended", "There is no account of ")
        .containsOnlyOnce("account-reset me=https://alice.example/ at=2026-11-22T12:00:00Z");
  }

  @Test
  void whatIsDoneIsNotedForTheServerOrNotDone() {
    try (var database = FreshDatabase.in(directory)) {
      database.jdbc().sql("DROP TABLE operator_act").update();
    }

    assertThat(run("reset alice.example")).isEqualTo(1);
    assertThat(errors.toString())
        .contains("Nothing was changed: ")
        .doesNotContain("account-reset", "is ended");
    run("domains");
    assertThat(output.toString()).contains("alice.example");
  }

  @Test
  void aNumberIsNotAName() {
    assertThat(run("tokens revoke alice.example")).isEqualTo(2);
    assertThat(errors.toString())
        .contains("alice.example is not a number; `tokens list` shows them");
  }

  private static void enrol(
      FreshDatabase database, String me, String pin, String mail, @Nullable Object suspendedAt) {
    var isTied = !pin.equals("NULL");
    database
        .jdbc()
        .sql(
            """
            INSERT INTO account (me, enrolled_at, mail_control, dns_control, mail, pin,
                                 pin_seen_at, suspended_at)
            VALUES (:me, :now, :byMail, :byDns, %s, :pin, :seen, :suspended)
            """
                .formatted(mail))
        .param("me", me)
        .param("now", NOON.getEpochSecond())
        .param("byMail", isTied ? 0 : 1)
        .param("byDns", isTied ? 1 : 0)
        .param("pin", isTied ? pin : null)
        .param("seen", isTied ? NOON.getEpochSecond() : null)
        .param("suspended", suspendedAt)
        .update();
  }

  private static void allow(FreshDatabase database, int id, String me) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO grants (id, sign_in, me, client_id, scope, resources, redirect_uri,
                                code_hash, code_expires_at, spent_at, created_at, expires_at)
            VALUES (:id, :id, :me, 'https://app.example/', 'create profile', '',
                    'https://app.example/cb', :id, :now, :now, :now, :now + 7200)
            """)
        .param("id", id)
        .param("me", me)
        .param("now", NOON.getEpochSecond())
        .update();
    database
        .jdbc()
        .sql(
            """
            INSERT INTO access_token (token_hash, grant_id, scope, resources, issued_at, expires_at)
            VALUES (:id, :id, 'create profile', '', :now, :now + 3600)
            """)
        .param("id", id)
        .param("now", NOON.getEpochSecond())
        .update();
  }

  private int run(String arguments) {
    var url = Map.of("GONDULF_DATABASE_URL", "jdbc:sqlite:" + FreshDatabase.file(directory));
    var report = new SettingsReport(List.of(), List.of());
    return new Commands(() -> url, () -> report, new MovableClock(NOON))
        .line()
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(errors, true))
        .execute(arguments.split(" "));
  }

  private void reset() {
    output.getBuffer().setLength(0);
  }
}
