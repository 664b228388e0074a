package gondulf.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.mail.MailAddress;
import gondulf.protocol.MalformedValueException;
import gondulf.protocol.ProfileUrl;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The code in the mail")
class CodeTests {

  private static final ProfileUrl ALICE = ProfileUrl.of("https://alice.example/");
  private static final MailAddress MAIL = MailAddress.of("alice@alice.example");
  private static final MailCode CODE = new MailCode("7K3M0QT1");

  @ParameterizedTest
  @DisplayName(
      "It may be typed in any case, with what looks alike, with dashes and spaces or without")
  @ValueSource(
      strings = {
        "7K3M-0QT1",
        "7k3m0qt1",
        " 7k3m 0qt1 ",
        "7K3M–OQTL",
        "7k3m-oqti",
        "7-K-3-M-0-Q-T-1"
      })
  void isReadAsPeopleType(String typed) {
    assertThat(MailCode.ofTyped(typed)).isEqualTo(CODE);
  }

  @ParameterizedTest
  @DisplayName("A1 Nothing, or something of another length or alphabet, is none")
  @ValueSource(
      strings = {"", " ", "-", "7K3M0QT", "7K3M0QT11", "7K3M0QTU", "7K3M0QT!", "７K3M0QT1", "null"})
  void isNothingElse(String typed) {
    assertThatThrownBy(() -> MailCode.ofTyped(typed)).isInstanceOf(MalformedValueException.class);
  }

  @Test
  @DisplayName("A32 A31 It has 40 bits that differ each time, none of them a letter that misleads")
  void isRandom() {
    var codes = Stream.generate(MailCode::random).limit(1000).map(MailCode::shown).toList();

    assertThat(codes).doesNotHaveDuplicates();
    assertThat(codes).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"));
    assertThat(codes.stream().flatMapToInt(String::chars).distinct().count()).isEqualTo(33);
  }

  @Test
  @DisplayName("A2 Its hash is that of one sign-in, one website and one address")
  void isBoundToItsSignIn() {
    var one = new Attempt("one", ALICE);
    var bob = new Attempt("one", ProfileUrl.of("https://bob.example/"));

    assertThat(CODE.hash(one, MAIL)).isEqualTo(MailCode.ofTyped("7k3m0qt1").hash(one, MAIL));
    assertThat(CODE.hash(one, MAIL))
        .isNotEqualTo(CODE.hash(new Attempt("two", ALICE), MAIL))
        .isNotEqualTo(CODE.hash(bob, MAIL))
        .isNotEqualTo(CODE.hash(one, MailAddress.of("mallory@alice.example")));
  }

  @Test
  @DisplayName("A23 It does not show itself in a log")
  void hidesItself() {
    assertThat(CODE.toString()).doesNotContain("7K3M");
  }
}
