#pragma once
#include "ui/models/parameter_sections.h"
#include "ui/views/theme/theme.h"

namespace cw {

/// The sections as rich text for a QTextBrowser in these colours. All of the sections' text is escaped; a row with an
/// outcome is a link to outcomeLink(outcome).
QString cardHtml(const std::vector<Section>& sections, const Colours& colours);

/// "outcome:12", and back; -1 for any other text.
QString outcomeLink(int outcome);
int linkedOutcome(const QString& link);

} // namespace cw
