package gram

import (
	"strings"
	"unicode/utf8"
)

// surname gives the readings of the surname a folded name begins with, as far as they differ from the usual ones.
func surname(folded string) string {
	_, one := utf8.DecodeRuneInString(folded)
	_, two := utf8.DecodeRuneInString(folded[one:])
	if s, ok := surnames[folded[:one+two]]; ok && two > 0 {
		return s
	}
	return surnames[folded[:one]]
}

// phrase gives the readings of the word a folded text begins with, if it is one of those whose characters are usually read
// otherwise.
func phrase(folded string) string {
	for from, n := 0, 0; n < 3 && from < len(folded); n++ {
		_, size := utf8.DecodeRuneInString(folded[from:])
		from += size
		if s, ok := phrases[folded[:from]]; ok {
			return s
		}
	}
	return ""
}

// surnames are those read otherwise than the character usually is.
var surnames = table(`
	曾 zēng  单 shàn  区 ōu  解 xiè  查 zhā  任 rén  盖 gě  朴 piáo  覃 qín  召 shào  折 shé  洗 xiǎn  哈 hǎ  员 yùn  乜 niè
	秘 bì  祭 zhài  隗 wěi  繁 pó  那 nā  乐 yuè  种 chóng  黑 hè  句 gōu  要 yāo  过 guō  么 yāo  燕 yān  葛 gě  华 huà
	能 nài  重 chóng  撒 sǎ  炅 guì  占 zhān  观 guàn  隽 juàn
	万俟 mò_qí  尉迟 yù_chí  单于 chán_yú  长孙 zhǎng_sūn  澹台 tán_tái  鲜于 xiān_yú  令狐 líng_hú  拓跋 tuò_bá
	诸葛 zhū_gě  乐正 yuè_zhèng`)

// usual are characters whose first reading in the library is not the one they mostly have in names.
var usual = single(table(`长 cháng  都 dū  干 gān  卜 bǔ  调 tiáo  弹 tán  薄 bó  翟 zhái  阚 kàn  仇 qiú  缪 miào  似 sì`))

// phrases are words of two or three characters that are read otherwise than character by character.
var phrases = table(`
	重庆 chóng_qìng  厦门 xià_mén  六安 lù_ān  六合 lù_hé  蚌埠 bèng_bù  番禺 pān_yú  台州 tāi_zhōu  丽水 lí_shuǐ
	铅山 yán_shān  莘庄 xīn_zhuāng  乐清 yuè_qīng  乐亭 lào_tíng  西藏 xī_zàng  浚县 xùn_xiàn  涡阳 guō_yáng  泌阳 bì_yáng
	尉犁 yù_lí  燕山 yān_shān  燕郊 yān_jiāo  单县 shàn_xiàn
	银行 yín_háng  行业 háng_yè  商行 shāng_háng  车行 chē_háng  支行 zhī_háng  分行 fēn_háng  总行 zǒng_háng
	行长 háng_zhǎng  音乐 yīn_yuè  乐器 yuè_qì  民乐 mín_yuè  乐团 yuè_tuán
	组长 zǔ_zhǎng  部长 bù_zhǎng  厂长 chǎng_zhǎng  站长 zhàn_zhǎng  店长 diàn_zhǎng  会长 huì_zhǎng  校长 xiào_zhǎng
	院长 yuàn_zhǎng  园长 yuán_zhǎng  科长 kē_zhǎng  处长 chù_zhǎng  局长 jú_zhǎng  市长 shì_zhǎng  班长 bān_zhǎng
	队长 duì_zhǎng  所长 suǒ_zhǎng  董事长 dǒng_shì_zhǎng  家长 jiā_zhǎng  成长 chéng_zhǎng  增长 zēng_zhǎng
	重复 chóng_fù  重新 chóng_xīn  重启 chóng_qǐ  会计 kuài_jì  调度 diào_dù  调查 diào_chá  调动 diào_dòng  调休 diào_xiū
	调拨 diào_bō  模具 mú_jù  干部 gàn_bù  便宜 pián_yí  出差 chū_chāi  校准 jiào_zhǔn  校对 jiào_duì  供给 gōng_jǐ
	给水 jǐ_shuǐ  处理 chǔ_lǐ  处方 chǔ_fāng  宿舍 sù_shè  数码 shù_mǎ  子弹 zǐ_dàn  传记 zhuàn_jì  理发 lǐ_fà  美发 měi_fà`)

// table reads pairs of a word and its reading; _ stands between the syllables of a word.
func table(text string) map[string]string {
	m := map[string]string{}
	fields := strings.Fields(text)
	for i := 0; i+1 < len(fields); i += 2 {
		m[fields[i]] = strings.ReplaceAll(fields[i+1], "_", " ")
	}
	return m
}

// single makes a table of single characters one by rune.
func single(t map[string]string) map[rune]string {
	m := make(map[rune]string, len(t))
	for word, s := range t {
		r, _ := utf8.DecodeRuneInString(word)
		m[r] = s
	}
	return m
}
