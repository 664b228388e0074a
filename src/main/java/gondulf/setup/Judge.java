package gondulf.setup;

import java.util.Optional;

/// One check: what was found becomes a finding, or nothing where another finding says why there is
/// nothing to look at.
interface Judge {

  Optional<Finding> judge(Examination found);
}
