package gondulf.mail;

import static gondulf.mail.Correspondence.ALICE;
import static gondulf.mail.Correspondence.CODE;
import static gondulf.mail.Correspondence.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.protocol.MalformedValueException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello\r\nBcc: eve@eve.example",
        "Hello\nBcc: eve@eve.example",
        "Hello\rBcc: eve@eve.example",
        "Hello\u0000",
        "Hello\u0085Bcc: eve@eve.example",
        "Hello\u2028Bcc: eve@eve.example",
        "Hello \u202Egnp.exe",
        "Hello \uD800",
        " ",
        ""
      })
  @DisplayName("A34 A subject cannot bring a header of its own into a letter")
  void aSubjectIsOneLine(String subject) {
    assertThatThrownBy(() -> new Letter(ALICE, subject, "text"))
        .isInstanceOf(MalformedValueException.class);
  }

  @Test
  void aSubjectMayBeInAnyLanguage() {
    assertThat(new Letter(ALICE, "Ihr Schlüssel 🗝 例え", "text").subject()).hasSize(19);
  }

  @Test
  @DisplayName("A23 A letter does not show what it says")
  void aLetterDoesNotShowWhatItSays() {
    assertThat(letter()).hasToString("Letter[to=a•••@alice.example, hidden]");
    assertThat(letter().toString()).doesNotContain(CODE, "Your code");
  }
}
