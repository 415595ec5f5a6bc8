package nianbao.model.report;

import java.util.List;

/** How the report says its agency can be reached; null or empty where it does not say. */
public record Contact(String address, String postcode, List<String> phones, String fax, String email, String website) {

    public Contact {
        phones = phones == null ? List.of() : List.copyOf(phones);
    }
}
