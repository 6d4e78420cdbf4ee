#pragma once
#include "sim/best_rows.h"
#include "sim/key.h"
#include "sim/ledger.h"
#include "sim/line.h"
#include "sim/network.h"
#include "sim/scenario.h"
#include "sim/weighted_index.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace cw {

enum class UserKind : std::uint8_t { consumer, builder, tinkerer, redteamer, fraud, cyber, biochemical };
inline constexpr std::size_t userKinds = 7, lawfulKinds = 4;
enum class DeveloperKind : std::uint8_t { frontier, startup, community };
inline constexpr std::size_t developerKinds = 3;
enum Domain : std::uint8_t { fraud, cyber, biochemical, control };
inline constexpr std::size_t misuseDomains = 3, domains = 4;
enum class Route : std::uint8_t { api, open };
/// How a misuser works: through an API, weights with their guardrails, stripped weights, or without AI.
enum MisuseRoute : std::uint8_t { byApi, byOpen, byStripped, unaided };
inline constexpr std::size_t misuseRoutes = 4;
/// Who may owe for an incident.
enum LiableRole : std::uint8_t { developerRole, modifierRole, platformRole, perpetratorRole };
inline constexpr std::size_t liableRoles = 4;

/// Capability where there is no model at all.
inline constexpr double noCapability = -1000;

/// Slots: when a developer exits, an entrant takes the slot as its next generation. Rows never move.
struct Developers {
    std::vector<std::uint8_t> kind, home, jurisdiction, active;
    std::vector<std::uint8_t> bankrupt;  // a judgment of this month went unpaid in part
    std::vector<std::uint32_t> generation;
    std::vector<std::uint32_t> address;  // hash32(key): addresses its draws
    std::vector<double> budget0;         // bn$/yr at the start
    std::vector<double> compute;         // c: log10 FLOP of a typical run
    std::vector<double> algorithm;       // a: OOM gained since the start
    std::vector<double> care;            // kappa = k x: guard strength is 1 - e^-kappa
    std::vector<double> custom;          // kappa of the custom of its kind
    std::vector<double> customPower;     // e^custom: tells without a logarithm that a care is less
    std::vector<double> switchingCost;   // yearly budgets
    std::vector<double> revenue, revenueApi;   // bn$ last month: all of it, and what APIs brought
    std::vector<std::int32_t> newestApi, newestOpen;   // rows of Models, -1: none on offer
    std::vector<std::int32_t> newest;    // latest model of its own, offered or not; -1: none
    std::vector<Cents> coverUsed;        // of this calendar year's cover
    std::size_t size() const { return kind.size(); }
    Key key(std::size_t i) const { return developerKey(static_cast<std::uint32_t>(i), generation[i]); }
};

enum ModelFlag : std::uint16_t {
    servedByApi = 1, openWeights = 2, unlawful = 4, covertRun = 8, strippedCopy = 16, publishedVariant = 32,
    fineTune = 64, licensed = 128, reported = 256, hasStrippedCopy = 512, severeIncident = 1024, leakedWeights = 2048
};

/// k times the harm that care could lower when a model was trained, by how it may be done: what the first dollar of care would
/// have saved. Conduct is judged by it (L1).
struct CareBenefit {
    double api = 0, open = 0, control = 0;
    double total() const { return api + open + control; }
};

/// Grows over the run; rows never move and are never deleted: weights in the wild stay.
struct Models {
    std::vector<Key> key;
    std::vector<std::uint32_t> address;          // hash32(key): addresses its draws
    std::vector<std::int32_t> developer;         // slot; -1: an individual
    std::vector<std::uint32_t> generation;       // of the developer's slot when it trained
    std::vector<std::int32_t> parent, base;      // rows; base = the root of the lineage (itself for a base model)
    std::vector<std::uint8_t> depth;             // steps from the root
    std::vector<std::uint8_t> jurisdiction;      // where the developer sat when it trained
    std::vector<std::int16_t> trained, released, opened;   // months; -1: not yet
    std::vector<std::uint16_t> flags;            // ModelFlag
    std::vector<double> compute, capability;     // c, K (log10 FLOP, log10 effective FLOP)
    std::vector<double> inUse;                   // K of what users of the weights work with: the best lawful variant of it
    std::vector<double> care;                    // kappa of the guardrails
    std::vector<CareBenefit> careBenefit;        // when it was trained: what due care follows from
    std::vector<Cents> individualPaid;           // damages paid so far by the individual who published or stripped it
    std::vector<double> tamper;                  // tamper resistance 0..1
    std::vector<double> quality;                 // xi: standard normal, unseen before use
    std::vector<double> appeal;                  // e^(b_K (K - reference) + brand + der): users' logit before quality and route (E4, E7)
    std::vector<double> seenAppeal;              // the same with quality, which users see
    std::vector<double> interest;                // e^(b_K (K - reference)): pull on those who would strip it (E6)
    std::vector<double> power;                   // 10^(K - reference)
    std::vector<double> attachment;              // 10^(slope (K - reference)): weight of a child (E6)
    std::vector<double> stripAffordable;         // P(means >= cost of stripping)
    std::vector<std::int32_t> children;
    std::vector<double> misusers;                // real misusers who work with it
    std::vector<double> latent, exploitableApi, exploitableOpen;   // weaknesses: expected numbers (E9)
    std::vector<std::uint32_t> hosts;            // bit h: listed on hub h
    std::vector<double> ease;                    // of access to the weights, 0..1, before identity checks (E5)
    std::vector<std::int32_t> event;             // row of the event log that brought it about, -1 while the log is off
    std::size_t size() const { return key.size(); }
    bool is(std::size_t m, std::uint16_t flag) const { return (flags[m] & flag) != 0; }
};

/// The one list of a model's columns: reserve and checks are written against it.
template <class Table, class Visit> void eachModelColumn(Table& models, Visit&& visit) {
    visit(models.key); visit(models.address); visit(models.developer); visit(models.generation);
    visit(models.parent); visit(models.base); visit(models.depth);
    visit(models.jurisdiction); visit(models.trained); visit(models.released);
    visit(models.opened); visit(models.flags); visit(models.compute);
    visit(models.capability); visit(models.inUse); visit(models.care); visit(models.careBenefit); visit(models.individualPaid); visit(models.tamper);
    visit(models.quality); visit(models.appeal); visit(models.seenAppeal);
    visit(models.interest); visit(models.power); visit(models.attachment);
    visit(models.stripAffordable); visit(models.children); visit(models.misusers);
    visit(models.latent); visit(models.exploitableApi); visit(models.exploitableOpen);
    visit(models.hosts); visit(models.ease); visit(models.event);
}

struct Hubs {
    std::vector<std::uint8_t> jurisdiction;
    std::vector<double> traffic;     // share of downloads
    std::vector<std::uint32_t> listings;   // circulating weights listed here
    std::vector<double> removal, up; // this month: chance that a flagged listing goes; share of the month it stays up (E5)
    std::vector<double> lists, listsUnlawful;   // this month: chance that new weights are listed, lawful and unlawful ones
    int listsIn = -1;                // the month that these were worked out for
    bool rulesChanged = false;       // `up` differs from last month's
    std::size_t size() const { return jurisdiction.size(); }
};

/// A stratified sample, renumbered by descending degree. A user of kind k stands for weight[k] real ones.
struct Users {
    std::array<double, userKinds> weight{};        // real people per sampled user
    std::array<std::uint32_t, userKinds> count{};  // sampled
    std::vector<std::uint8_t> kind, jurisdiction, adopted;
    std::vector<std::int32_t> product;             // 2 x developer slot + route, -1: none (lawful users)
    std::vector<std::uint32_t> adoptingNeighbours, lawfulNeighbours;
    std::vector<std::uint32_t> lawful, malicious;  // rows, ascending
    std::vector<std::uint32_t> waiting;            // rows that have not adopted, ascending
    std::size_t lawfulAdopters = 0;
    std::vector<std::uint32_t> newAdopters;        // lawful, of last month (contagion)
    std::vector<std::uint32_t> usage;              // sampled users by (lawful kind, jurisdiction, product)
    std::vector<std::uint32_t> usageOf;            // the same by product alone
    Network network;
    // Rows of `malicious`, in its order:
    std::vector<double> skill;                     // log10 effective FLOP without AI
    std::vector<double> skillPower;                // 10^(skill - reference)
    std::vector<double> fitApi, fitWeights;        // how well each kind of access suits the actor: mean 1 (E10)
    std::vector<std::int32_t> misuseModel;         // row of Models in use, -1: none chosen
    std::vector<std::uint8_t> misuseRoute;
    std::vector<double> misuseMatch;               // how well that model suits the actor: at most 1
    std::vector<std::int16_t> bannedUntil;         // first month in which an API is open again
    std::size_t size() const { return kind.size(); }
};

struct Jurisdictions {
    std::vector<ParameterSet> statusQuo;   // its own law
    std::vector<ParameterSet> regime;      // in force this month
    std::vector<std::uint8_t> member;      // of the coalition, this month
    std::vector<double> population;        // share
    std::vector<double> concern, tightening;
    std::vector<double> harm;              // bn$ this month, where the victims live
    std::vector<double> licenceThreshold, redLine, tierThreshold;   // log10 (effective) FLOP, this month, drift included; 40 = off
    std::vector<double> dutyLevel;         // of compliance (E12)
    std::vector<std::int16_t> forbiddenSince;   // month in which open weights became forbidden; -1: they are not
    std::size_t size() const { return regime.size(); }
};

/// A model that waits: for its licence, or for its weights to be opened after staging.
struct Pending {
    std::int32_t model = -1;
    std::int16_t due = 0;
    bool opening = false;
};

/// What the submodels tell each other and the record, this month. Money in bn$, flows per month.
struct Month {
    // policy
    bool coalitionFormed = false;
    double funding = 0, bounties = 0, reporting = 0;   // means over jurisdictions by population, bn$/yr, share
    double reach = 0;                  // share of jurisdictions in the coalition
    // innovate
    double flow = 0, consumerValue = 0, derivatives = 0, openValue = 0;
    double openShare = 0, openShareBuilders = 0, hhi = 0, lerner = 0;
    // train, release
    double licences = 0, covertRuns = 0, detected = 0, hugging = 0, trainingCost = 0;
    double publicTraining = 0;         // the part of it that public compute pays for
    // adopt
    double adopters = 0;               // share of lawful users
    // red-team
    double weaknessesFound = 0, weaknessesOpen = 0;
    // misuse: by domain (control last)
    std::array<double, misuseDomains> attempts{}, background{};
    std::array<double, domains> incidents{}, expected{};
    std::array<Cents, domains> harm{};
    std::array<double, misuseRoutes> byRoute{};   // expected harm
    double harmApi = 0, harmOpen = 0;             // realised, what developers observe
    double openDepth = 0;                         // expected harm by weights x steps of the lineage
    double largest = 0;                           // bn$, largest single incident
    double hazard = 0;                            // sum of rates of catastrophes
    double controlExpected = 0, offending = 0;
    double catastrophes = 0;
    // liability
    std::array<Cents, liableRoles> paid{};
    Cents uncompensated = 0, compensated = 0, fines = 0;
    double insolvencies = 0;
    double careCost = 0, coverLoading = 0, litigation = 0;   // bn$: care above custom; insurance beyond the claims it pays; courts
    // regulate
    double compliance = 0, enforcement = 0;
    // record
    double openLag = 0, platformHhi = 0;
    double models = 0, stripped = 0, strippedShare = 0, covertShare = 0, movedShare = 0;
    double careLabs = 0, careAll = 0;
    std::array<double, developerKinds> active{};
    double concern = 0, tightening = 0;            // population-weighted
    std::array<double, misuseDomains> defenceGap{};
};

/// An incident that waits for its judgment: misuse writes them, liability reads them, in order of appearance.
struct Incident {
    Key key;
    std::int32_t model = -1;
    std::uint8_t domain = 0, route = 0;
    std::uint8_t jurisdiction = 0;      // of the victims
    std::int32_t user = -1;             // -1: bulk or loss of control
    std::int64_t count = 1;             // real incidents
    Cents harm = 0;                     // all of them together
    std::int32_t event = -1;
    bool bulk = false;
    /// Number of its draws: a month's bulk rows of one model share its key, a single incident has one of its own.
    std::uint32_t draw() const { return bulk ? route * static_cast<std::uint32_t>(domains) + domain : 0; }
};

/// Where a trigger of the scenario stands.
struct TriggerState {
    std::int16_t streak = 0;     // months in a row in which its condition held; negative: in which it did not
    bool on = false;             // its levers hold this month
    std::int16_t changed = -1;   // first month of the present state; -1: it has never fired
    std::int32_t event = -1;     // of that change, -1 while the log is off
};

/// What the market showed last month: what developers and regulators go by.
struct Market {
    double flow = 0;                   // bn$/month
    double growth = 1;                 // budgets follow it: max(1, V / V(0))
    double openShare = 0, openShareBuilders = 0;
    double lerner = 0;
};

/// Sums of appeal over what is on offer at the start of the month: the denominators of expected demand (E4).
struct Demand {
    double api = 0, open = 0;
};

/// Choice weights of the products on offer, for one taste (consumers; the rest) and one jurisdiction: utilities depend on nothing
/// else. Inverse weights of labs' products, which come first, then running sums over the others' (E7).
struct ChoiceTables {
    std::size_t products = 0, jurisdictions = 0;
    std::size_t labs = 0, raced = 0;     // lab slots; their products on offer
    std::vector<double> base, weights;
    std::vector<std::uint8_t> onOffer;   // by product
    std::vector<std::uint32_t> offered;  // products on offer, ascending
    // Luck of those who choose: so many words each; and when labs' products arrive at the earliest, for one of them.
    std::size_t wordsEach = 0;
    std::vector<std::uint32_t> entities, draws, words;
    std::vector<double> earliest;
    std::span<double> row(bool consumer, std::size_t j) {
        return std::span(weights).subspan(((consumer ? 0 : 1) * jurisdictions + j) * products, offered.size());
    }
};

/// Distribution of the loss of one incident, bn$. Fraud and cyber: lognormal, split at the threshold above which an
/// incident is told by itself. Biochemical and loss of control: Pareto, truncated (E10).
struct Severity {
    bool heavy = false;
    double mean = 0;                          // of one incident
    double largeShare = 1;                    // P(S > threshold): these are drawn singly
    double bulkMean = 0, bulkVariance = 0;    // of one incident below the threshold
    double catastrophe = 0;                   // P(S >= outcome.catastrophe)

    /// Loss of an incident drawn singly, u in (0, 1).
    double single(double u) const;
    /// Sum of n small ones: lognormal with their mean and variance (Fenton 1960, Wilkinson), by one normal deviate z.
    double bulk(double n, double z) const;

    double logMean = 0, spread = 0, threshold = 0;       // lognormal
    double minimum = 0, alpha = 0, maximum = 0;          // Pareto
};

/// Open models young enough to be hosted, built on, stripped: rows, in the order in which they opened. Most questions are to
/// some of them, which stand in lists of their own: kept by circulate() and withdraw(), never found by looking through all.
struct Circulation {
    Line<std::int32_t> flagged;             // stripped or unlawful: what notices are about
    std::vector<std::int32_t> originals;    // developers' own: neither copies nor variants
    std::vector<std::int32_t> intact;       // neither copies nor stripped by now
    std::size_t unbuilt = 0;                // so many of the first in circulation are too old to be built on
    std::array<BestRows, 2> best;           // what misusers look at (E10): with guardrails, stripped copies
};

/// Chances of a month that weaknesses of a model are found, patched at an API, patched in open copies; share found by attackers (E9).
struct WeaknessChances {
    std::vector<double> found, api, open, byAttackers;
};

/// Draws for many rows at once: who, at which addresses, with which words.
struct Draws {
    std::vector<std::uint32_t> words, addresses;
    std::vector<std::int32_t> rows;
};

/// foreseeability^depth, and what it was worked out from: a law and a depth hold for all developers of a month, and longer.
struct Foreseen {
    double foreseeability = 1, depth = 0, value = 1;
};

/// What the guards of a developer's API let through, and what it was worked out from: both hold for as long as the model is on offer.
struct Guarded {
    double care = -1, ban = -1, share = 1;
};

/// Misusers who look around this month (rows of users.malicious), and what each of them takes.
struct Searches {
    std::vector<std::uint32_t> actors;
    std::vector<std::uint8_t> banned;         // from APIs
    std::vector<std::uint32_t> candidates;    // the number of all where none works
    std::vector<double> matches;              // how well its model suits the actor
    std::vector<double> obstacles, suits;     // of each with each candidate
    std::vector<std::uint32_t> entities, draws, words;   // the luck of these pairs
};

/// Memory that months share, so that none is allocated in the monthly loop. Nothing in it outlives a submodel's turn, `foreseen` and
/// `guarded` apart, which are only ever used for the same arguments.
struct Scratch {
    ChoiceTables choice;
    Draws draws;
    std::array<std::vector<double>, 4> chances;
    std::vector<std::uint32_t> words, adopters, used;
    std::vector<double> quality, values;
    WeaknessChances weaknessChances;     // of closed models
    Searches searches;
    std::array<std::vector<std::uint32_t>, 5> together;   // blocks of luck of models that are made together
    std::array<std::vector<double>, 3> normals;           // the same as normal deviates, and what they are worked out from
    std::vector<Incident> bulk;          // rows of small incidents, before their luck is known
    std::array<Foreseen, 32> foreseen;   // by jurisdiction, and whether by a fine-tune
    std::vector<Guarded> guarded;        // by developer
};

/// Complete state between two months. Copying it is a checkpoint.
struct World {
    Developers developers;
    Models models;
    Hubs hubs;
    Users users;
    Jurisdictions jurisdictions;
    Ledger ledger;
    std::vector<Pending> pending;
    std::vector<Incident> incidents;           // of this month
    Line<std::int32_t> circulating;            // open models young enough to be hosted, built on, stripped (rows)
    Circulation circulation;                   // the lists of some of them
    WeaknessChances weaknessChances;           // of circulation.originals, as far as they have been worked out
    double weaknessOutside = -1;               // outsiders' effort that these follow from
    std::size_t strippedCount = 0;             // rows of models that are stripped copies
    WeightedIndex attachment;                  // weight of every model as a parent (E6)
    std::int32_t bestOpenBase = -1;            // most capable open model that may be built on
    Market market;
    Demand demand;
    std::array<double, misuseDomains> defence{};   // K_defence, log10 effective FLOP
    double commons = 0;
    double believedHarmApi = 0, believedHarmOpen = 0;   // H^: bn$/yr by route
    double believedHarmControl = 0;            // the same by loss of control, whoever serves the model
    double believedDepth = 0;                  // mean steps of the lineage between base developer and misused weights
    double adopters = 0;                       // share of lawful users, last month
    double tamperProgress = 0, tamperArt = 0;  // a stock of work done; state of the art is 1 - e^-this (E4)
    std::array<Severity, domains> severity;    // by domain; the same in all months
    double frontierCapability = noCapability, openCapability = noCapability;  // best on offer; best open weights
    double bestOpenAlgorithm = noCapability;
    double referenceFlow = 1;                  // V(0), bn$/yr
    double cumulativeValue = 0, cumulativeExpected = 0, cumulativeHazard = 0;
    Wide cumulativeHarm = 0;                   // cents
    double cumulativeWelfare = 0;              // bn$, by the person's weight
    std::vector<double> frontierHistory;       // by month: capability of the frontier
    Scratch scratch;
    Month month;                               // overwritten each month
    std::vector<std::int32_t> policyEvent;     // by jurisdiction: last policy event, -1
    std::vector<TriggerState> triggers;        // by trigger of the scenario
};

/// Allocates and fills the world as it is before month 0.
World initialise(const Scenario& scenario, const ParameterSet& assumptions, const Luck& luck);
/// Room for the models a run is likely to make, so that columns do not move in the monthly loop.
void reserveModels(World& world, const Scenario& scenario, const ParameterSet& assumptions);

} // namespace cw
