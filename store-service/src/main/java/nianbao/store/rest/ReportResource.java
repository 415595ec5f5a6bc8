package nianbao.store.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import nianbao.store.entity.ReportEntity;
import nianbao.store.event.Searchable;
import nianbao.store.query.Paths;
import nianbao.store.query.ReportQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The standing reports. */
@Path("/reports")
@Tag(name = "reports", description = "The standing report of each agency and year")
public class ReportResource {

    private final ReportSearch search;

    @Inject
    ReportResource(ReportSearch search) {
        this.search = search;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reports",
            summary = "Reports, filtered, sorted and paged",
            description =
                    "All filters given must hold. A parameter that is unknown or not what it must be is refused with a"
                            + " sentence, never ignored.")
    @Parameter(
            name = "agency",
            description = "an agency's id or its full name",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "region",
            description =
                    "a GB/T 2260 code of 2, 4 or 6 digits and all below it: 330000 is the whole province. 000000: the"
                            + " reports whose region is not settled",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "year", description = "the year the report is about", schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "form",
            description = "the statutory form",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"2019", "2021", "mixed", "none"}))
    @Parameter(
            name = "verdict",
            description = "the judgement",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"inconsistent", "incomplete", "consistent", "unchecked"}))
    @Parameter(
            name = "rule",
            description = "the id of a rule that found something, such as requests.cell",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "sort",
            description = "submittedAt, year, agency, region, form or verdict, with a minus before it for descending;"
                    + " -submittedAt where not given",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "-submittedAt"))
    @Parameter(
            name = "page",
            description = "which page, from 1",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    @Parameter(
            name = "size",
            description = "reports on a page, 1 to 200",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @APIResponse(
            responseCode = "200",
            description = "a page of reports",
            content = @Content(schema = @Schema(implementation = ReportPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "bad-parameter",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ReportPage reports(@Context UriInfo request) {
        return search.page(ReportQuery.of(request.getQueryParameters()));
    }

    @GET
    @Path("/{agency}/{year}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "report",
            summary = "The report of an agency and year",
            description = "The ValidatedReport, to the byte as it was published on reports.validated.")
    @APIResponse(
            responseCode = "200",
            description = "a ValidatedReport; its JSON Schema is validated-report.schema.json of report-model",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "400",
            description = "bad-parameter: the year is no year",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "report-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "agency-ambiguous: several agencies have that name; the candidates are listed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response report(
            @PathParam("agency")
                    @Parameter(
                            description = "the agency's id, or its full name if only one agency has it",
                            examples =
                                    @org.eclipse.microprofile.openapi.annotations.media.ExampleObject(
                                            name = "id",
                                            value = "330382:卫生健康局"))
                    String agency,
            @PathParam("year") @Parameter(schema = @Schema(type = SchemaType.INTEGER)) String year) {
        int wanted = ReportQuery.year(year);
        String idOrName = Searchable.text(agency);
        byte[] document = ReportEntity.document(idOrName + "/" + wanted)
                .or(() -> byName(idOrName, wanted))
                .orElseThrow(() -> ProblemException.of(
                        Response.Status.NOT_FOUND,
                        "report-unknown",
                        "There is no report of this agency for " + wanted
                                + "; GET /reports?agency= lists the years there are."));
        return Response.ok(document)
                .type(MediaType.APPLICATION_JSON + ";charset=UTF-8")
                .build();
    }

    private static Optional<byte[]> byName(String name, int year) {
        List<ReportEntity.AgencyRow> agencies = ReportEntity.agenciesNamed(name);
        if (agencies.stream().map(ReportEntity.AgencyRow::agencyId).distinct().count() > 1) {
            throw ProblemException.ambiguous(
                    "Several agencies have this name; ask for the one you mean by its id.",
                    agencies.stream()
                            .map(agency -> new Problem.Candidate(
                                    agency.agencyId(),
                                    agency.agencyName(),
                                    agency.regionCode(),
                                    Paths.report(agency.agencyId(), year)))
                            .toList());
        }
        return agencies.stream().findFirst().flatMap(agency -> ReportEntity.document(agency.agencyId() + "/" + year));
    }
}
