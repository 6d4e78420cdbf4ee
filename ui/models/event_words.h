#pragma once
#include "ui/models/history.h"

#include <QString>

namespace cw {

/// "cyber attack"; in the plural for many: "cyber attacks".
QString domainWord(int domain, bool many = false);
/// The same to stand first: "Cyber attack".
QString domainTitle(int domain, bool many = false);

/// An event as a sentence without its date: "Alderwick Labs releases Calidian-34 as open weights".
QString eventSentence(const History& history, const Event& event);
/// The same with its number and month: "event 1 843, Mar 2032".
QString eventPlace(std::int32_t row, int month);
/// How a misuser came by a model: "stripped copy of Calidian-34", "Calidian-34 through the API of Alderwick Labs".
QString accessWords(const History& history, const ModelFact& model, std::uint8_t route);
/// The lever as the scenario sets it: "Liability regime: strict".
QString leverWords(const Scenario& scenario, const ParameterSpec& lever);

} // namespace cw
