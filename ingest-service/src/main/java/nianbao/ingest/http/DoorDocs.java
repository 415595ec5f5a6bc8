package nianbao.ingest.http;

/** The door's words in OpenAPI. */
final class DoorDocs {

    static final String SUBMIT =
            "Send a file's bytes as the body, or several files as the parts of a form (`multipart/form-data`, as `curl -F file=@FILE` does)."
                    + " Any format may be sent: what it is is found from the bytes, and what cannot be read ends as a rejection that says"
                    + " what to do; only programs, sound and films are refused at the door. The answer comes as soon as the broker holds"
                    + " the document; follow `location` for what becomes of it, or say `wait`. The query parameters settle what the"
                    + " document leaves open; a form may have them as fields, too, for all its files.";

    static final String BODY =
            "The document, up to 32 MiB; or a form with many such files, up to 512 MiB and 2,000 parts unless"
                    + " configured otherwise. Of a form that ends early, is malformed or too large, nothing is taken.";

    static final String FORM_FILE =
            "A document; its part's filename is carried on, in UTF-8, GBK or percent-encoded (`filename*`)";

    static final String WAIT =
            "Wait so long for the outcome: `500ms`, `5s`, `1m`, or plain seconds; at most 60 s unless configured otherwise. If it comes in"
                    + " time the answer is 200 and has it, with the report or the rejection where `check` is true; an archive's outcome is"
                    + " `unpacked`. If it does not, or too many wait already, the answer is 202 with the receipt.";

    static final String CHECK = "Only check the document: it is neither kept nor published";

    static final String OK = "With `wait`: the outcome came in time. For a form: so it did for every file";

    static final String ACCEPTED = "The broker holds the document. For a form: each of its files";

    static final String MULTI_STATUS =
            "For a form: its files came to different ends; each has its own `status`, and a `problem` where it"
                    + " was not taken. Where all of them came to the same, that is the status of the answer, and the body looks the same";

    static final String BAD_REQUEST =
            "`empty`: no bytes; `bad-parameter`; `incomplete`: the body ended early; `malformed-form`; `no-files`";

    static final String TOO_SLOW = "`too-slow`: nothing came for too long, or the whole took too long";

    static final String TOO_LARGE = "`too-large`: more than 32 MiB; `form-too-large`; `too-many-parts`";

    static final String NEVER = "`unsupported-media-type`: a program, sound or film";

    static final String BUSY = "`too-busy`: too many bytes are being received; see Retry-After";

    static final String INTERNAL = "`internal`: a defect; the service's log says which";

    static final String UNAVAILABLE =
            "`broker-unavailable`: the broker did not acknowledge in time; `spool-unavailable`: this service's"
                    + " disk fails; see Retry-After";

    static final String WITHDRAW =
            "Send the wish that a document be taken back. The report that it became, if it stands, stands no more (`report.withdrawn`); if"
                    + " other documents say the same, it is no longer named among them. Its bytes are kept, and may be submitted or replayed"
                    + " later: then they count again, as what was submitted after the wish does. An id of which nothing is known yet is no"
                    + " mistake: the wish is answered, and carried out if a document that was submitted before it turns up. Of an archive"
                    + " each document is taken back by its own id. The answer comes as soon as the broker holds the wish; follow `location`,"
                    + " or say `wait`.";

    static final String SUBMISSION_ID = "The submission id: SHA-256 of the document's bytes, 64 hexadecimal digits";

    static final String REASON =
            "Why, for whoever reads the event: up to 1,024 bytes of UTF-8, about 340 Chinese characters";

    static final String WITHDRAW_WAIT =
            "Wait so long for the outcome: `500ms`, `5s`, `1m`, or plain seconds; at most 60 s unless configured otherwise. If it comes in"
                    + " time the answer is 200 and has it; if it does not, or too many wait already, the answer is 202 with the receipt.";

    static final String WITHDRAWN =
            "With `wait`: the outcome came in time, `withdrawn`; its `reportKey` is null where no report was taken back";

    static final String WITHDRAW_ACCEPTED = "The broker holds the wish";

    static final String WITHDRAW_UNAVAILABLE =
            "`broker-unavailable`: the broker did not acknowledge in time; see Retry-After";

    static final String BAD_WITHDRAWAL = "`bad-submission-id`; `bad-parameter`";

    static final String LOCATION = "Where to ask what became of it";

    private DoorDocs() {}
}
