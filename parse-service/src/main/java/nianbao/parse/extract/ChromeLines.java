package nianbao.parse.extract;

import java.util.regex.Pattern;

/** Lines that a site puts round every page: where one is, print and share buttons, counters, whose site it is. */
final class ChromeLines {

    /** No such line is longer; a longer one is text. */
    private static final int LONGEST = 160;

    private static final Pattern TRAIL = Pattern.compile(
            "(?:(?:您的?|您?(?:当前|现在|目前)的?)(?:所在)?位置|所在位置|您(?:现在|当前)?(?:所)?在的?位置|当前页面?)(?:是|为)?[:：>].*|首页(?:\\s*[>＞»›/]+\\s*[^>＞»›/]{1,60}){1,9}");

    private static final Pattern IMPRINT = Pattern.compile(
            "[^。]*(?:版权所有|ICP备案?(?:序|编)?号?[:：]?\\s?\\d{5}|公网安备|网站标识码|Copyright|©)[^。]*|(?:网站地图|关于我们|联系我们|网站声明|隐私声明|友情链接|站点地图|技术支持[:：]?)(?:[\\s|｜丨/·]+[^\\s|｜丨/·]{2,12}){0,8}"
                    + "|(?:网站)?(?:主办|承办|协办|主管|运维|维护|技术支持)(?:单位|部门)?[:：].*|您是第.{0,12}位访(?:客|问者).*|建议使用.{0,60}(?:分辨率|浏览器).*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER_PAGES = Pattern.compile(
            "(?:上|下|前|后)一?[篇条页][:：].*|(?:相关|推荐|热门|热点|最新)(?:链接|文档|文件|信息|阅读|新闻|文章|推荐|稿件|解读)[:：]?|没有了|返回(?:首页|顶部|上一页|列表)");

    private static final Pattern COUNTER = Pattern.compile(
            "(?:本[页文])?(?:浏览|点击|阅读|访问)(?:次数|总?量|数|人数)?[:：]?\\s{0,9}\\d{0,9}\\s{0,9}(?:人?次)?|(?:责任)?(?:编辑|责编|校对|初审|复审|终审)[:：]\\s{0,9}\\S{0,12}");

    private static final Pattern BUTTONS = Pattern.compile(
            "(?:[\\s\\p{Z}\\p{P}|+]|打印(?:本|此)?(?:页面?|文章|文档)?|关闭(?:本|此)?(?:页面?|窗口)?|字号|字体|大小|放大|缩小|超大|默认|[大中小]|收藏(?:本页)?|分享(?:到|至)?|我要"
                    + "|微信|朋友圈|新浪|腾讯|微博|QQ|好友|空间|复制链接|纠错|返回|顶部|扫一扫|在?手机上?(?:打开|查看|浏览)(?:当前|本)?页面?|二维码|无障碍(?:阅读|浏览)?|长者(?:模式|版)|适老版"
                    + "|全真版|文字版|图文版|文件下载|下载|朗读|语音|转发|简体|繁[体體]|登录|注册|当前页面?)++");

    private static final Pattern WORD = Pattern.compile("\\p{IsHan}{2}|[\\[【(（:：]");

    private ChromeLines() {}

    /** Whether a whole line is none of the document's. */
    static boolean contain(CharSequence line) {
        if (line.length() > LONGEST || line.isEmpty()) {
            return false;
        }
        return TRAIL.matcher(line).matches()
                || IMPRINT.matcher(line).matches()
                || OTHER_PAGES.matcher(line).matches()
                || COUNTER.matcher(line).matches()
                || BUTTONS.matcher(line).matches() && WORD.matcher(line).find();
    }
}
