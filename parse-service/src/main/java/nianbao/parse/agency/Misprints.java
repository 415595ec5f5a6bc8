package nianbao.parse.agency;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Places whose name a scanner or typist got wrong by one look-alike character: 沐阳县 for 沭阳县. */
final class Misprints {

    private static final List<String> LOOK_ALIKES = List.of(
            "沭沐", "亳毫", "荥荣", "睢雎", "邳邵", "汨泪汩", "盱旰", "郯剡", "戍戌戊", "己已巳", "漯潔", "涿琢", "莘萃", "嵊乘", "儋担", "歙翕", "黟黔");

    private Misprints() {}

    /** A region that the text begins with, but for one look-alike character; null unless there is exactly one. */
    static Region regionAt(Regions regions, String text) {
        Set<Region> found = new LinkedHashSet<>();
        for (int length = 2; length <= Math.min(6, text.length()); length++) {
            String name = text.substring(0, length);
            for (int i = 0; i < length; i++) {
                for (String alike : LOOK_ALIKES) {
                    if (alike.indexOf(name.charAt(i)) >= 0) {
                        for (char other : alike.toCharArray()) {
                            found.addAll(regions.named(name.substring(0, i) + other + name.substring(i + 1)));
                        }
                    }
                }
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }
}
