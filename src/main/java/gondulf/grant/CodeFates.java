package gondulf.grant;

import gondulf.meter.Audit;
import gondulf.meter.Event;
import gondulf.meter.Event.Code.Fate;
import gondulf.meter.Meter;
import gondulf.meter.SecurityEvent;

/// What becomes of codes, told to whoever runs the server.
record CodeFates(Meter meter) {

  void issued() {
    count(Fate.ISSUED);
  }

  /// One that is not known is shown: it was never issued, or so long ago that it is forgotten.
  void unknown() {
    count(Fate.REFUSED);
  }

  Redemption told(IssuedCode code, Redemption redemption) {
    switch (redemption) {
      case Redemption.Granted _ -> count(Fate.REDEEMED);
      case Redemption.Replayed _ -> {
        count(Fate.REPLAYED);
        write(SecurityEvent.CODE_REPLAYED, code);
      }
      case Redemption.Refused(_, var fault) -> refused(code, fault);
    }
    return redemption;
  }

  private void refused(IssuedCode code, Redemption.Fault fault) {
    switch (fault) {
      case EXPIRED -> {
        count(Fate.EXPIRED);
        write(SecurityEvent.CODE_EXPIRED, code);
      }
      case WRONG_VERIFIER -> {
        count(Fate.REFUSED);
        write(SecurityEvent.WRONG_VERIFIER, code);
      }
      case OTHER -> count(Fate.REFUSED);
    }
  }

  private void count(Fate fate) {
    meter.count(new Event.Code(fate));
  }

  private static void write(SecurityEvent event, IssuedCode code) {
    Audit.of(event).with("client", code.grant().client()).with("me", code.grant().me()).write();
  }
}
