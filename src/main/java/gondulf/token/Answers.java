package gondulf.token;

import gondulf.grant.Exchange.Outcome;
import gondulf.meter.Event.Token;
import gondulf.meter.Event.Token.Answer;
import gondulf.meter.Meter;
import org.springframework.stereotype.Component;

/// What apps get, counted.
@Component
class Answers {

  private final Meter meter;

  Answers(Meter meter) {
    this.meter = meter;
  }

  RedemptionResponse toCode(Outcome outcome) {
    return counted(outcome, Answer.ISSUED);
  }

  RedemptionResponse toRefreshToken(Outcome outcome) {
    return counted(outcome, Answer.RENEWED);
  }

  void countRevocation() {
    meter.count(new Token(Answer.GIVEN_BACK));
  }

  private RedemptionResponse counted(Outcome outcome, Answer good) {
    meter.count(
        new Token(
            switch (outcome) {
              case Outcome.Issued _ -> good;
              case Outcome.Identified _ -> Answer.PROFILE_ONLY;
              case Outcome.Denied _ -> Answer.REFUSED;
              case Outcome.Postponed _ -> Answer.POSTPONED;
            }));
    return RedemptionResponse.of(outcome);
  }
}
