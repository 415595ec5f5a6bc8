package nianbao.parse.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import nianbao.model.report.Statement.Kind;
import nianbao.parse.text.Anchored;

/** By which means information was disclosed. */
enum Channel {
    WEBSITE(Kind.DISCLOSED_ON_WEBSITE, "网站|门户网|官网|信息网|政务网"),
    WECHAT(Kind.DISCLOSED_ON_WECHAT, "微信|公众号"),
    MICROBLOG(Kind.DISCLOSED_ON_MICROBLOG, "微博"),
    GAZETTE(Kind.DISCLOSED_IN_GAZETTE, "公报"),
    /** One that statements do not tell apart, or a part of one. */
    OTHER(null, "专栏|栏目|板块|专题|平台|客户端|抖音|头条|视频号|短视频|APP|新媒体|报纸|日报|电视|电台|广播|媒体|公开栏|公示栏|显示屏|查阅点|图书馆|档案馆|信用中国");

    private final Kind kind;
    private final Anchored words;

    Channel(Kind kind, String words) {
        this.kind = kind;
        this.words = Anchored.of(words, words);
    }

    /** What a statement on this channel counts; null for {@link #OTHER}. */
    Kind kind() {
        return kind;
    }

    /** Where these words name it, or -1. */
    int indexIn(String clause) {
        return words.firstIn(clause).map(Matcher::start).orElse(-1);
    }

    /** The channels that these words name. */
    static List<Channel> in(String words) {
        List<Channel> named = new ArrayList<>();
        for (Channel channel : values()) {
            if (channel.indexIn(words) >= 0) {
                named.add(channel);
            }
        }
        return named;
    }
}
