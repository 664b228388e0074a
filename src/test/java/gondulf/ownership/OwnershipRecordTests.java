package gondulf.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.ownership.OwnershipRecord.Kind;
import gondulf.protocol.Issuer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The TXT record that proves a domain")
class OwnershipRecordTests {

  private static final Issuer ISSUER = Issuer.of("https://as.example");
  private static final OwnershipRecord RECORD =
      new OwnershipRecord(Kind.ACCOUNT, "abc", ISSUER.toString());

  @ParameterizedTest
  @DisplayName("UA-02 It may be written in any order and spacing")
  @ValueSource(
      strings = {
        "v=gondulf1; acct=abc; iss=https://as.example",
        "v=gondulf1;acct=abc;iss=https://as.example",
        " iss=https://as.example ; acct = abc ; v=gondulf1 ; ",
        "v=gondulf1; acct=abc; iss=https://as.example; note=mine"
      })
  void isReadAsItIsWritten(String text) {
    assertThat(RECORD.isSaidBy(text)).isTrue();
  }

  @ParameterizedTest
  @DisplayName("T-nonce Nothing else is it")
  @ValueSource(
      strings = {
        "",
        "gondulf-verify-domain",
        "v=gondulf2; acct=abc; iss=https://as.example",
        "acct=abc; iss=https://as.example",
        "v=gondulf1; acct=abc",
        "v=gondulf1; acct=abcd; iss=https://as.example",
        "v=gondulf1; acct=ABC; iss=https://as.example",
        "v=gondulf1; acct=; iss=https://as.example",
        "v=gondulf1; proof=abc; iss=https://as.example",
        "v=gondulf1; acct=x; acct=abc; iss=https://as.example",
        "v=gondulf1; acct=abc; iss=https://as.example/",
        "v=gondulf1; acct=abc; iss=https://other.example",
        "x v=gondulf1; acct=abc; iss=https://as.example"
      })
  void isNotReadElsewhere(String text) {
    assertThat(RECORD.isSaidBy(text)).isFalse();
  }

  @Test
  @DisplayName("UA-03 Each one made is another, of 256 bits, and reads as it is shown")
  void isMadeUnguessable() {
    var made = OwnershipRecord.made(Kind.PROOF, ISSUER);

    assertThat(made.value()).hasSize(43);
    assertThat(made).isNotEqualTo(OwnershipRecord.made(Kind.PROOF, ISSUER));
    assertThat(OwnershipRecord.parse(made.text())).contains(made);
    assertThat(made.names(ISSUER)).isTrue();
  }
}
