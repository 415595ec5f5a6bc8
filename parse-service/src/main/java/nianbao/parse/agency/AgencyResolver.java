package nianbao.parse.agency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.model.event.ProducerHints;
import nianbao.model.report.Agency;
import nianbao.model.report.Remark;
import nianbao.model.report.RuleId;

/** Settles whose report a document is, from its own words first and its producer's second. */
public final class AgencyResolver {

    private static final String NO_REGION = "000000";
    private static final int CODE = 6;

    /** The statistical codes of what lies within a county begin with the county's own. */
    private static final Pattern CODE_WITHIN = Pattern.compile("\\d{9}(?:\\d{3})?");

    private static final int LONGEST_HINT = 60;
    private static final int SHORT_ID = 12;

    private final Regions regions = Regions.current();

    /** An agency and what is doubtful about it. */
    public record Resolved(Agency agency, List<Remark> remarks) {}

    /** The agency, or empty where neither the document nor its producer names any. */
    public Optional<Resolved> resolve(AgencyClues clues, ProducerHints hints, String submissionId) {
        OfficeName hinted = isName(hints.agency()) ? parse(hints.agency()) : null;
        Region hintedRegion = isGiven(hints.regionCode()) ? region(hints.regionCode()) : null;
        List<OfficeName> inText = clues.named().stream().map(this::parse).toList();
        OfficeName document =
                clues.title() != null ? parse(clues.title()) : inText.isEmpty() ? null : inText.getFirst();
        OfficeName name = document == null ? hinted : document;
        if (name == null) {
            return Optional.empty();
        }
        List<OfficeName> several =
                SeveralOffices.in(name.written()).stream().map(this::parse).toList();
        if (!several.isEmpty()) {
            if (hinted == null || several.stream().noneMatch(hinted::agreesWith)) {
                return Optional.of(severalAtOnce(name, submissionId));
            }
            name = hinted;
        }
        OfficeName settled = placed(name, inText, clues.head(), hinted);
        List<Region> candidates = settled.regions();
        if (candidates.size() > 1) {
            candidates = settledByContext(candidates, clues, hinted, hintedRegion);
        }
        if (candidates.isEmpty() && hintedRegion != null && !OfficeNames.isNational(settled.full())) {
            candidates = List.of(hintedRegion);
            settled = inRegion(settled, hintedRegion);
        }
        List<Remark> remarks = new ArrayList<>();
        if (document != null) {
            disagreement(settled, candidates, hinted, hintedRegion).ifPresent(remarks::add);
        } else {
            otherRegion(settled, candidates, hintedRegion).ifPresent(remarks::add);
        }
        remarks.addAll(unusable(hints, hinted, hintedRegion));
        Region misprinted = candidates.isEmpty() ? Misprints.regionAt(regions, settled.written()) : null;
        Agency agency;
        if (candidates.size() == 1) {
            agency = agency(settled, candidates.getFirst());
        } else if (misprinted != null) {
            OfficeName corrected = parse(misprinted.name()
                    + settled.written().substring(misprinted.name().length()));
            agency = agency(
                    new OfficeName(settled.written(), corrected.places(), corrected.regions(), corrected.office()),
                    misprinted);
            remarks.add(unresolved(agency, "misprinted-place", Map.of("readAs", misprinted.name())));
        } else {
            agency = withoutRegion(settled, candidates, submissionId);
            if (!OfficeNames.isNational(agency.name())) {
                remarks.add(unresolved(
                        agency,
                        candidates.isEmpty() ? "no-known-place" : "shared-place",
                        Map.of(
                                "candidates",
                                candidates.stream()
                                        .map(region -> String.join("", regions.path(region)))
                                        .collect(Collectors.joining("、")))));
            }
        }
        return Optional.of(new Resolved(agency, remarks));
    }

    /** The region of a code of six digits, or of that of a town or a village in it, which has nine or twelve; null if there is none. */
    private Region region(String code) {
        String digits = code.strip();
        return regions.withCode(CODE_WITHIN.matcher(digits).matches() ? digits.substring(0, CODE) : digits);
    }

    /** A name of several agencies is the name of none: it gets no region and no kind. */
    private static Resolved severalAtOnce(OfficeName name, String submissionId) {
        String full = name.full();
        Agency agency = new Agency(
                NO_REGION + ":" + full + ":" + submissionId.substring(0, SHORT_ID),
                full,
                name.written(),
                List.of(),
                null,
                null,
                List.of());
        return new Resolved(agency, List.of(unresolved(agency, "several-agencies", Map.of())));
    }

    /** Whether these words may name that agency: its name, a short one, or one without the place. */
    public boolean mayBe(String words, Agency agency) {
        OfficeName other = parse(words);
        OfficeName known = parse(agency.name());
        return other.agreesWith(known)
                || agency.asWritten().endsWith(other.written())
                || agency.name().endsWith(other.full());
    }

    /** The same agency's name with its place, if the text or the producer gives one where the title does not. */
    private OfficeName placed(OfficeName name, List<OfficeName> inText, String head, OfficeName hinted) {
        if (name.hasPlace() || OfficeNames.isNational(name.written())) {
            return name;
        }
        for (OfficeName other : inText) {
            if (other.hasPlace() && (name.agreesWith(other) || other.written().endsWith(name.written()))) {
                return written(name, other);
            }
        }
        OfficeName found = isOfOneZone(name.written()) ? null : inHead(name, head);
        if (found != null) {
            return written(name, found);
        }
        return hinted != null && hinted.hasPlace() && name.agreesWith(hinted) ? written(name, hinted) : name;
    }

    /** The name in the region that its producer names; a zone with a place's name of its own keeps it. */
    private OfficeName inRegion(OfficeName name, Region region) {
        return isOfOneZone(name.written())
                ? new OfficeName(name.written(), "", List.of(region), name.office())
                : new OfficeName(
                        name.written(), region.name(), List.of(region), OfficeNames.fullWithoutLevel(name.written()));
    }

    private static OfficeName written(OfficeName name, OfficeName placed) {
        return new OfficeName(name.written(), placed.places(), placed.regions(), placed.office());
    }

    /** A place in the text with this very office behind it. */
    private OfficeName inHead(OfficeName name, String head) {
        Set<String> tails = new LinkedHashSet<>(
                List.of(name.written(), name.office(), OfficeNames.fullWithoutLevel(name.written())));
        for (String tail : tails) {
            for (int at = head.indexOf(tail); at >= 0; at = head.indexOf(tail, at + 1)) {
                for (int from = Math.max(0, at - 24); from < at; from++) {
                    Regions.Match match = regions.matchAt(head, from);
                    if (match.length() > 0 && from + match.length() == at) {
                        return parse(head.substring(from, at + tail.length()));
                    }
                }
            }
        }
        return null;
    }

    private List<Region> settledByContext(
            List<Region> candidates, AgencyClues clues, OfficeName hinted, Region hintedRegion) {
        if (hintedRegion != null) {
            List<Region> hintedOnes = candidates.stream()
                    .filter(region -> region.isWithin(hintedRegion))
                    .toList();
            if (hintedOnes.size() == 1) {
                return hintedOnes;
            }
        }
        if (hinted != null) {
            List<Region> hintedOnes = candidates.stream()
                    .filter(region -> hinted.regions().stream().anyMatch(region::isWithin))
                    .toList();
            if (hintedOnes.size() == 1) {
                return hintedOnes;
            }
        }
        List<Region> named = candidates.stream()
                .filter(region -> regions.path(region).stream()
                        .anyMatch(parent ->
                                !parent.equals(region.name()) && clues.head().contains(parent)))
                .toList();
        Set<Region> settled = new LinkedHashSet<>(ContactPlaces.settled(candidates, clues.contact()));
        if (named.size() == 1) {
            settled.addAll(named);
        }
        return settled.size() == 1 ? List.copyOf(settled) : candidates;
    }

    private Optional<Remark> disagreement(
            OfficeName document, List<Region> candidates, OfficeName hinted, Region hintedRegion) {
        boolean otherName = hinted != null && !document.agreesWith(hinted);
        return otherName
                ? Optional.of(disagrees(document, hinted.written()))
                : otherRegion(document, candidates, hintedRegion);
    }

    /** Whether the producer names a region that the agency does not lie in. */
    private Optional<Remark> otherRegion(OfficeName agency, List<Region> candidates, Region hintedRegion) {
        boolean other = hintedRegion != null
                && !candidates.isEmpty()
                && candidates.stream().noneMatch(region -> region.isWithin(hintedRegion));
        return other ? Optional.of(disagrees(agency, String.join("", regions.path(hintedRegion)))) : Optional.empty();
    }

    /** What is no name and no code of a region settles nothing; whoever gave it should know. */
    private static List<Remark> unusable(ProducerHints hints, OfficeName hinted, Region hintedRegion) {
        List<Remark> remarks = new ArrayList<>();
        if (hinted == null && isGiven(hints.agency())) {
            remarks.add(unusable("agency", hints.agency()));
        }
        if (hintedRegion == null && isGiven(hints.regionCode())) {
            remarks.add(unusable("region-code", hints.regionCode()));
        }
        return remarks;
    }

    private static Remark unusable(String header, String value) {
        String said = value.strip();
        String shown = said.length() > LONGEST_HINT ? said.substring(0, LONGEST_HINT) + "…" : said;
        return new Remark(
                RuleId.HINT_UNUSABLE, List.of(), Map.of("about", header, "header", header, "value", shown), List.of());
    }

    private static Remark disagrees(OfficeName document, String producer) {
        return new Remark(
                RuleId.AGENCY_DISAGREES,
                List.of(),
                Map.of("document", document.written(), "producer", producer),
                List.of());
    }

    private Agency agency(OfficeName name, Region region) {
        String nameInId = Renamings.nameInId(name.office());
        boolean former = Renamings.isFormer(name.office())
                || !name.places().isEmpty() && !name.places().endsWith(region.name());
        return new Agency(
                region.code() + ":" + nameInId,
                name.full(),
                name.written(),
                former ? List.of(name.full()) : List.of(),
                OfficeNames.kind(nameInId),
                region.code(),
                regions.path(region));
    }

    private Agency withoutRegion(OfficeName name, List<Region> candidates, String submissionId) {
        String full = name.full();
        boolean ownPlace = candidates.isEmpty() && (OfficeNames.isNational(full) || isOfOneZone(full));
        String id = NO_REGION + ":" + full + (ownPlace ? "" : ":" + submissionId.substring(0, SHORT_ID));
        return new Agency(id, full, name.written(), List.of(), OfficeNames.kind(name.office()), null, List.of());
    }

    /**
     * Whether it is the name of a zone such as 平潭综合实验区, of which there is one, or of an office of it: it begins with the name that one
     * place alone has without 市, 县 or the like, and goes on as a zone's. Towns and schools share such names: 龙泉镇 is in many places.
     */
    private boolean isOfOneZone(String name) {
        for (int length = Math.min(6, name.length()); length >= 2; length--) {
            if (regions.withStem(name.substring(0, length)).size() == 1
                    && OfficeNames.beginsWithZone(name.substring(length))) {
                return true;
            }
        }
        return false;
    }

    private static Remark unresolved(Agency agency, String reason, Map<String, String> more) {
        Map<String, String> details = new LinkedHashMap<>(more);
        details.put("name", agency.asWritten());
        details.put("reason", reason);
        return new Remark(RuleId.AGENCY_UNRESOLVED, List.of(), details, List.of());
    }

    private static boolean isGiven(String hint) {
        return hint != null && !hint.isBlank();
    }

    private static boolean isName(String hint) {
        return isGiven(hint) && hint.length() <= LONGEST_HINT && OfficeNames.mayBeOne(hint);
    }

    private OfficeName parse(String name) {
        return OfficeName.parse(regions, name);
    }
}
